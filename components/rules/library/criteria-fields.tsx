"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import { useRulesKit } from "../rules-context.tsx";
import type { CriteriaProblems, CriteriaText } from "./criteria-text.ts";

interface CriteriaFieldsProps {
  text: CriteriaText;
  problems: CriteriaProblems;
  isReadOnly: boolean;
  onChange: (text: CriteriaText) => void;
}

const LISTS = [
  ["states", "States", "One to a line: US-CA, or Bavaria where one country is chosen."],
  ["postal", "Postal codes", "One range to a line: DE 80-87, US 90000-96199."],
  ["industries", "Industries", "One to a line."],
  ["domains", "Named companies", "Their domains, one to a line."],
] as const;

/** What a lead must fulfil to be in a territory. Each field that is filled in must hold, by one of its values. */
export function CriteriaFields({ text, problems, isReadOnly, onChange }: CriteriaFieldsProps) {
  const { fields } = useRulesKit();
  const countries = fields.find(({ key }) => key === "lead.country")?.options ?? [];
  const number = (field: "smallest" | "largest", label: string) => (
    <Field label={label} error={problems[field]}>
      <Input
        value={text[field]}
        inputMode="numeric"
        readOnly={isReadOnly}
        placeholder="any"
        onChange={(event) => onChange({ ...text, [field]: event.target.value })}
      />
    </Field>
  );
  return (
    <>
      <Field label="Countries" help="Empty: any, or what the territory above says.">
        <TokenInput
          label="Countries"
          value={[...text.countries]}
          options={isReadOnly ? [] : countries}
          placeholder="Choose countries"
          onChange={(chosen) => (isReadOnly ? undefined : onChange({ ...text, countries: chosen }))}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {LISTS.map(([field, label, help]) => (
          <Field key={field} label={label} help={help} error={problems[field]}>
            <Textarea
              rows={3}
              value={text[field]}
              readOnly={isReadOnly}
              spellCheck={false}
              onChange={(event) => onChange({ ...text, [field]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <div className="grid max-w-96 grid-cols-2 gap-4">
        {number("smallest", "Smallest company")}
        {number("largest", "Largest company")}
      </div>
    </>
  );
}
