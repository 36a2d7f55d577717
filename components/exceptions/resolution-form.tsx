"use client";
import { type FormEvent, useId, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Note } from "#components/ui/note.tsx";
import { RadioCard, RadioGroup } from "#components/ui/radio.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Resolution } from "#server/core/exception/resolution.ts";
import { actionWords } from "./exception-words.ts";
import { type Filled, NOTHING_FILLED, ResolutionFields } from "./resolution-fields.tsx";
import { type Problem, settlementOf } from "./settlement.ts";
import type { Exception } from "./types.ts";
import { useSettle } from "./use-settle.ts";

interface ResolutionFormProps {
  slug: string;
  exception: Exception;
  chosen: Resolution;
  onChoose: (action: Resolution) => void;
  onSettled: () => void;
}

/** The ways out of an exception, what each needs, and what follows. */
export function ResolutionForm({ slug, exception, chosen, onChoose, onSettled }: ResolutionFormProps) {
  const formId = useId();
  const settle = useSettle(slug);
  const [filled, setFilled] = useState<Filled>(NOTHING_FILLED);
  const [noteText, setNoteText] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<Resolution | null>(null);
  const choices = exception.actions.filter((action) => action !== "ignore");
  const choose = (action: Resolution) => {
    setProblem(null);
    onChoose(action);
  };
  const run = async (how: Resolution) => {
    const read = settlementOf(exception, how, filled, noteText);
    if ("problem" in read) return setProblem(read.problem);
    setBusy(how);
    setProblem(null);
    try {
      await settle(exception, read.settlement);
      onSettled();
    } catch (error) {
      setProblem(refusalOf(error));
    } finally {
      // Also when it went well: what is taken back meanwhile comes back into this same form.
      setBusy(null);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(chosen);
  };
  useHotkeys([
    ...choices.slice(0, 2).map((action, at) => ({
      keys: String(at + 1),
      label: at === 0 ? "First resolution" : "Second resolution",
      group: "Exceptions",
      run: () => choose(action),
    })),
    { keys: "i", label: "Ignore", group: "Exceptions", run: () => void run("ignore") },
  ]);
  const isAtField = problem?.field !== null && problem?.field !== undefined;
  const words = actionWords(chosen, exception.type);
  return (
    <form id={formId} onSubmit={submit} noValidate className="flex flex-1 flex-col">
      <div className="flex flex-1 flex-col gap-4 px-5 py-4">
        <Choices exception={exception} choices={choices} chosen={chosen} onChoose={choose} />
        <ResolutionFields
          slug={slug}
          exception={exception}
          action={chosen}
          filled={filled}
          onFill={(change) => setFilled({ ...filled, ...change })}
          problem={problem}
        />
        {exception.needsNote && exception.lead && (
          <Field
            label="Why"
            help="It stays on the lead as a note."
            error={problem?.field === "note" ? problem.message : null}
          >
            <Textarea
              value={noteText}
              onChange={(event) => setNoteText(event.target.value)}
              maxLength={5000}
              rows={2}
            />
          </Field>
        )}
        {problem && !isAtField && <Note tone="late">{problem.message}</Note>}
      </div>
      <footer className="sticky bottom-0 flex flex-none items-center gap-2 border-line border-t bg-canvas px-5 py-3 max-sm:static">
        <Button kind="primary" type="submit" isBusy={busy !== null && busy !== "ignore"}>
          {words.button}
        </Button>
        <Button kind="quiet" className="ml-auto" hotkey="i" isBusy={busy === "ignore"} onClick={() => run("ignore")}>
          {exception.type === "spam_doubt" ? "It is spam" : "Ignore"}
        </Button>
      </footer>
    </form>
  );
}

interface ChoicesProps {
  exception: Exception;
  choices: readonly Resolution[];
  chosen: Resolution;
  onChoose: (action: Resolution) => void;
}

function Choices({ exception, choices, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <RadioGroup label="What to do" isLabelHidden>
      {choices.map((action) => {
        const { choice, effect } = actionWords(action, exception.type);
        return (
          <RadioCard
            key={action}
            name={name}
            value={action}
            checked={action === chosen}
            onChange={() => onChoose(action)}
            title={choice}
          >
            {action === chosen ? effect : null}
          </RadioCard>
        );
      })}
    </RadioGroup>
  );
}
