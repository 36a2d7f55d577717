"use client";
import { Plus, Trash2 } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Select } from "#components/ui/select.tsx";
import type { FormDefinition } from "#server/core/form/form-definition.ts";
import { FIXABLE_FIELDS } from "#server/core/form/form-fields.ts";
import { LEAD_TYPES } from "#server/core/lead/lead-type.ts";
import { fieldWords, inWords } from "./field-words.ts";
import type { Problems } from "./form-draft.ts";

type Hidden = FormDefinition["hidden"];

interface HiddenFieldsProps {
  definition: FormDefinition;
  onChange: (hidden: Hidden) => void;
  problems: Problems;
}

/** What the form fills in by itself. Visitors neither see nor set it. */
export function HiddenFields({ definition: { hidden, fields }, onChange, problems }: HiddenFieldsProps) {
  const taken = [...hidden, ...fields].map(({ name }) => name);
  const free = FIXABLE_FIELDS.filter((name) => !taken.includes(name));
  const edit = (at: number, change: Partial<Hidden[number]>) =>
    onChange(hidden.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const next = ["type", "campaign", "source"].find((name) => !taken.includes(name)) ?? free[0];
  return (
    <section aria-label="Filled in by itself">
      <SectionHead
        title="Filled in by itself"
        note="UTM parameters, click ids, referrer, page, language and time zone always are"
        className="mb-2"
      />
      {hidden.map(({ name, value }, at) => (
        <div key={name} className="mb-2 flex items-start gap-2">
          <Select
            aria-label="Field"
            className="w-44 flex-none max-sm:w-32"
            value={name}
            onChange={(event) => edit(at, { name: event.target.value, value: "" })}
            options={[name, ...free].map((one) => ({ value: one, label: fieldWords(one) }))}
          />
          <HiddenValue
            name={name}
            value={value}
            problem={problems.get(`definition.hidden.${at}.value`)}
            onChange={(next) => edit(at, { value: next })}
          />
          <IconButton
            label={`Remove ${fieldWords(name)}`}
            icon={<Trash2 />}
            size="md"
            onClick={() => onChange(hidden.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {next && (
        <Button size="sm" icon={<Plus />} onClick={() => onChange([...hidden, { name: next, value: "" }])}>
          Add a fixed value
        </Button>
      )}
    </section>
  );
}

interface HiddenValueProps {
  name: string;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

function HiddenValue({ name, value, problem, onChange }: HiddenValueProps) {
  const shared = { "aria-label": `Value of ${fieldWords(name)}`, "aria-invalid": Boolean(problem), value };
  if (name === "type") {
    const options = LEAD_TYPES.map((type) => ({ value: type, label: inWords(type) }));
    return (
      <Select
        {...shared}
        className="flex-1"
        placeholder="Choose"
        options={options}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Input
      {...shared}
      className="flex-1"
      placeholder={problem ?? "Value"}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
