"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { PRIORITIES, type Priority } from "#server/core/routing/rule.ts";

type Standards = Readonly<Record<Priority, number | null>>;

interface ResponseStandardsProps {
  value: Standards;
  onChange: (value: Standards) => void;
}

const MEANT: Readonly<Record<Priority, string>> = {
  P1: "Quote, demo, pricing",
  P2: "Sample, trial, partner",
  P3: "Contact, unknown",
  P4: "Webinar, content",
};

/** Minutes to the first action by priority; an empty field sets no standard. */
export function ResponseStandards({ value, onChange }: ResponseStandardsProps) {
  const set = (priority: Priority, text: string) => {
    const minutes = Math.round(Number(text));
    onChange({ ...value, [priority]: text === "" || !(minutes > 0) ? null : minutes });
  };
  return (
    <div className="grid grid-cols-4 gap-4 max-sm:grid-cols-2">
      {PRIORITIES.map((priority) => (
        <Field key={priority} label={priority} help={MEANT[priority]}>
          <Input
            type="number"
            min={1}
            placeholder="none"
            suffix="min"
            value={value[priority] ?? ""}
            onChange={(event) => set(priority, event.target.value)}
          />
        </Field>
      ))}
    </div>
  );
}
