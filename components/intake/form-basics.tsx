"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import { toOrigin } from "#server/core/form/origin.ts";
import type { FormDraft, Problems } from "./form-draft.ts";

interface FormBasicsProps {
  draft: FormDraft;
  onChange: (change: Partial<FormDraft>) => void;
  problems: Problems;
}

/** Name and websites for the workspace; heading, introduction and button for visitors. */
export function FormBasics({ draft, onChange, problems }: FormBasicsProps) {
  const { name, definition, origins } = draft;
  const say = (change: Partial<FormDraft["definition"]>) => onChange({ definition: { ...definition, ...change } });
  const takeOrigins = (typed: readonly string[]) =>
    onChange({ origins: [...new Set(typed.map((one) => toOrigin(one) ?? one))] });
  const bad = origins.find((origin) => toOrigin(origin) === null);
  return (
    <section aria-label="Name, websites and heading" className="flex flex-col gap-4">
      <Field
        label="Name"
        help="Its source is called the same; visitors do not see it."
        error={problems.get("name")}
        isRequired
      >
        <Input value={name} maxLength={80} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field
        label="Websites it may stand on"
        help="Like https://www.example.com. On others it neither shows nor takes anything. The hosted page always works."
        error={bad ? `“${bad}” is not a website’s address.` : problems.get("origins")}
      >
        <TokenInput value={origins} onChange={takeOrigins} isFree placeholder="https://" />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <Field label="Heading" isOptional error={problems.get("definition.title")}>
          <Input value={definition.title} maxLength={120} onChange={(event) => say({ title: event.target.value })} />
        </Field>
        <Field label="Button" error={problems.get("definition.submitLabel")}>
          <Input
            value={definition.submitLabel}
            maxLength={60}
            onChange={(event) => say({ submitLabel: event.target.value })}
          />
        </Field>
      </div>
      <Field label="Introduction" isOptional error={problems.get("definition.intro")}>
        <Textarea
          value={definition.intro}
          rows={2}
          maxLength={500}
          onChange={(event) => say({ intro: event.target.value })}
        />
      </Field>
    </section>
  );
}
