"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { FormDefinition } from "#server/core/form/form-definition.ts";
import type { Problems } from "./form-draft.ts";

type Appearance = FormDefinition["appearance"];

interface FormLookProps {
  appearance: Appearance;
  onChange: (appearance: Appearance) => void;
  problems: Problems;
}

/** Colours and corners, where the page around does not set its own. */
export function FormLook({ appearance, onChange, problems }: FormLookProps) {
  const { accent, onAccent, radiusPx } = appearance;
  const problemAt = (key: string) => problems.get(`definition.appearance.${key}`);
  return (
    <section aria-label="Look">
      <SectionHead
        title="Look"
        note="the page’s own --fairlead-accent, --fairlead-on-accent, --fairlead-radius and --fairlead-field win"
        className="mb-2"
      />
      <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
        <Field label="Button" help="Like #8a3b12" error={problemAt("accent")} isOptional>
          <Input
            value={accent ?? ""}
            maxLength={7}
            onChange={(event) => onChange({ ...appearance, accent: event.target.value || null })}
          />
        </Field>
        <Field label="Words on it" help="Like #ffffff" error={problemAt("onAccent")} isOptional>
          <Input
            value={onAccent ?? ""}
            maxLength={7}
            onChange={(event) => onChange({ ...appearance, onAccent: event.target.value || null })}
          />
        </Field>
        <Field label="Corners" error={problemAt("radiusPx")} isOptional>
          <Input
            type="number"
            min={0}
            max={24}
            suffix="px"
            value={radiusPx ?? ""}
            onChange={(event) =>
              onChange({ ...appearance, radiusPx: event.target.value === "" ? null : Number(event.target.value) })
            }
          />
        </Field>
      </div>
    </section>
  );
}
