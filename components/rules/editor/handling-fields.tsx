"use client";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { RuleAction } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";

type HandlingFieldsProps = { action: RuleAction; onChange: (action: RuleAction) => void };

/** How a rule's leads are handled: until when the owner should act, and on which track they are kept warm. */
export function HandlingFields({ action, onChange }: HandlingFieldsProps) {
  const { library } = useRulesKit();
  return (
    <div className="grid max-w-[352px] grid-cols-2 gap-3 max-sm:max-w-none">
      <NamedPart
        label="SLA policy"
        none="Response standards"
        among={library.policies}
        value={action.slaPolicyId}
        onChange={(slaPolicyId) => onChange(withPart(action, { slaPolicyId }))}
      />
      <NamedPart
        label="Nurture track"
        none="None"
        among={library.tracks}
        value={action.nurtureTrackId}
        onChange={(nurtureTrackId) => onChange(withPart(action, { nurtureTrackId }))}
      />
    </div>
  );
}

interface NamedPartProps {
  label: string;
  none: string;
  among: readonly { id: string; name: string }[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Something of the library that the rule gives a lead, by its name. */
function NamedPart({ label, none, among, value, onChange }: NamedPartProps) {
  const options = among.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = value !== undefined && !among.some(({ id }) => id === value);
  return (
    <Field label={label}>
      <Select
        size="sm"
        value={value ?? ""}
        placeholder={none}
        options={isGone ? [...options, { value, label: "One that is gone" }] : options}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </Field>
  );
}

/** What is not set is left out, so that a rule set back is the rule as it was. */
function withPart(action: RuleAction, part: Pick<RuleAction, "slaPolicyId"> | Pick<RuleAction, "nurtureTrackId">) {
  return Object.fromEntries(
    Object.entries({ ...action, ...part }).filter(([, value]) => value !== undefined),
  ) as RuleAction;
}
