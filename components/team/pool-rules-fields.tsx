"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import { ABSENCES, METHODS } from "#server/core/pool/pool-rules.ts";
import { PoolPointsFields } from "./pool-points-fields.tsx";
import type { RulesDraft } from "./pool-rules-draft.ts";
import { ABSENCE_WORDS, METHOD_WORDS } from "./pool-rules-words.ts";

const NEEDS = [
  { value: "the lead’s language", label: "the lead’s language" },
  { value: "the lead’s product", label: "the lead’s product" },
];

interface PoolRulesFieldsProps {
  draft: RulesDraft;
  onChange: (change: Partial<RulesDraft>) => void;
  problems: Partial<Record<keyof RulesDraft, string>>;
}

/** How a pool shares: method and what belongs to it. */
export function PoolRulesFields({ draft, onChange, problems }: PoolRulesFieldsProps) {
  return (
    <>
      <Field label="Method" help={METHOD_WORDS[draft.method].text}>
        <Select
          value={draft.method}
          options={METHODS.map((method) => ({ value: method, label: METHOD_WORDS[method].title }))}
          onChange={({ target }) => onChange({ method: target.value as RulesDraft["method"] })}
        />
      </Field>
      {draft.method === "performance" && (
        <div className="grid grid-cols-2 gap-4">
          <Field label="Floor" help="Nobody gets less of their weight." error={problems.tiltFloor}>
            <Input
              inputMode="numeric"
              suffix="%"
              value={draft.tiltFloor}
              onChange={({ target }) => onChange({ tiltFloor: target.value.trim() })}
            />
          </Field>
          <Field label="Ceiling" help="Nobody gets more." error={problems.tiltCeiling}>
            <Input
              inputMode="numeric"
              suffix="%"
              value={draft.tiltCeiling}
              onChange={({ target }) => onChange({ tiltCeiling: target.value.trim() })}
            />
          </Field>
        </div>
      )}
      <Field label="Absence" help={ABSENCE_WORDS[draft.absence].text}>
        <Select
          value={draft.absence}
          options={ABSENCES.map((absence) => ({ value: absence, label: ABSENCE_WORDS[absence].title }))}
          onChange={({ target }) => onChange({ absence: target.value as RulesDraft["absence"] })}
        />
      </Field>
      <SkillFields draft={draft} onChange={onChange} problems={problems} />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <Field label="Same company, same rep" help="Empty: not kept together." error={problems.stickyDays}>
          <Input
            inputMode="numeric"
            value={draft.stickyDays}
            suffix="days"
            onChange={({ target }) => onChange({ stickyDays: target.value.trim() })}
          />
        </Field>
        <Field label="Ramp of new members" help="Percent of the weight, week by week." error={problems.ramp}>
          <Input
            value={draft.ramp}
            placeholder="25, 50, 75"
            onChange={({ target }) => onChange({ ramp: target.value })}
          />
        </Field>
      </div>
      <TurnFields draft={draft} onChange={onChange} />
      <PoolPointsFields draft={draft} onChange={onChange} problem={problems.points} />
    </>
  );
}

function SkillFields({ draft, onChange, problems }: PoolRulesFieldsProps) {
  return (
    <>
      <Field label="Required skills" help="Whoever lacks one is left out." error={problems.required}>
        <TokenInput
          value={draft.required}
          options={NEEDS}
          isFree
          placeholder="segment: enterprise"
          onChange={(required) => onChange({ required })}
        />
      </Field>
      <Field label="Preferred skills" help="Whoever has them comes first, if anybody can." error={problems.preferred}>
        <TokenInput
          value={draft.preferred}
          options={NEEDS}
          isFree
          placeholder="seniority: senior"
          onChange={(preferred) => onChange({ preferred })}
        />
      </Field>
    </>
  );
}

function TurnFields({ draft, onChange }: Omit<PoolRulesFieldsProps, "problems">) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium text-sm">Also uses a turn</legend>
      <Checkbox
        label="Imported leads"
        checked={draft.countsImports}
        onChange={({ target }) => onChange({ countsImports: target.checked })}
      />
      <Checkbox
        label="Leads a member gets as owner of the account or company"
        checked={draft.countsOwned}
        onChange={({ target }) => onChange({ countsOwned: target.checked })}
      />
      <Checkbox
        label="Leads given to a member by hand"
        checked={draft.countsByHand}
        onChange={({ target }) => onChange({ countsByHand: target.checked })}
      />
    </fieldset>
  );
}
