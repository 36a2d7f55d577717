"use client";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { sectionTitle } from "#server/core/handoff/explain-sections.ts";
import { type Rule, SECTIONS, type Section } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";

const SECTION_OPTIONS = SECTIONS.filter((section) => section !== "catchAll").map((value) => ({
  value,
  label: sectionTitle(value),
}));

interface KeptByProps {
  rule: Rule;
  onChange: (rule: Rule) => void;
}

/** Who answers for a rule, when it is to be looked at again, and the section it belongs to. */
export function KeptBy({ rule, onChange }: KeptByProps) {
  const { choices } = useRulesKit();
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }));
  const { ownerPersonId } = rule;
  const gone = ownerPersonId !== null && !people.some(({ value }) => value === ownerPersonId);
  return (
    <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
      <Field label="Person">
        <Select
          size="sm"
          value={ownerPersonId ?? ""}
          placeholder="Nobody"
          options={gone ? [...people, { value: ownerPersonId, label: "Somebody who has left" }] : people}
          onChange={(event) => onChange({ ...rule, ownerPersonId: event.target.value || null })}
        />
      </Field>
      <Field label="Review on">
        <Input
          size="sm"
          type="date"
          value={rule.reviewOn ?? ""}
          onChange={(event) => onChange({ ...rule, reviewOn: event.target.value || null })}
        />
      </Field>
      {rule.section !== "catchAll" && (
        <Field label="Section">
          <Select
            size="sm"
            value={rule.section}
            options={SECTION_OPTIONS}
            onChange={(event) => onChange({ ...rule, section: event.target.value as Section })}
          />
        </Field>
      )}
    </div>
  );
}
