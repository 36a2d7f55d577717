"use client";
import { Fragment, useId, useState } from "react";
import { chipClass } from "#components/ui/chip.tsx";
import { cx } from "#components/ui/cx.ts";
import { Person } from "#components/ui/person.tsx";
import { answerParts, answerSentence, type SkillAnswer } from "./next-by-skill-words.ts";
import { skillWords } from "./skill-words.ts";

const keyOf = ({ kind, value }: SkillAnswer) => `${kind}:${value}`;

/**
 * Below who is next: the same for a lead that names a skill of which the pool asks. One is chosen always; every answer
 * has its place already, so that nothing moves. Nothing where no skill matters.
 */
export function NextBySkill({ answers }: { answers: readonly SkillAnswer[] }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = answers.find((answer) => keyOf(answer) === wanted) ?? answers[0];
  const name = useId();
  if (!chosen) return null;
  const kinds = (["language", "product"] as const).filter((kind) => answers.some((answer) => answer.kind === kind));
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-2 text-ink-2 text-sm">
      <div
        role="radiogroup"
        aria-label="Who is next for a lead that names a skill"
        className="flex flex-wrap items-center gap-2"
      >
        {kinds.map((kind, at) => (
          <Fragment key={kind}>
            <span>
              {at === 0 ? "If the lead" : "or"} {kind === "language" ? "speaks" : "asks for"}
            </span>
            {answers
              .filter((answer) => answer.kind === kind)
              .map((answer) => (
                <label
                  key={keyOf(answer)}
                  className={chipClass(
                    answer === chosen,
                    "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
                  )}
                >
                  <input
                    type="radio"
                    name={name}
                    className="sr-only"
                    checked={answer === chosen}
                    onChange={() => setWanted(keyOf(answer))}
                  />
                  {skillWords(kind, answer.value)}
                </label>
              ))}
          </Fragment>
        ))}
      </div>
      <output className="sr-only">{answerSentence(chosen)}</output>
      <div aria-hidden="true" className="grid min-w-0 items-center">
        {answers.map((answer) => (
          <Answer key={keyOf(answer)} answer={answer} isShown={answer === chosen} />
        ))}
      </div>
    </div>
  );
}

function Answer({ answer, isShown }: { answer: SkillAnswer; isShown: boolean }) {
  const { before, people, after } = answerParts(answer);
  return (
    <span
      className={cx(
        "col-start-1 row-start-1 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1",
        !isShown && "invisible",
      )}
    >
      {before}
      {people.map(({ id, name }) => (
        <Person key={id} id={id} name={name} size={20} className="text-ink" />
      ))}
      {after}
    </span>
  );
}
