"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import { MARKED_EXCEPTIONS, PRIORITIES, type Rule, type RuleAction } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";
import { HandlingFields } from "./handling-fields.tsx";
import { repOptions } from "./rep-options.ts";

const EXCEPTION_LABELS: Readonly<Record<(typeof MARKED_EXCEPTIONS)[number], string>> = {
  strategic_account: "Strategic account",
  technical_review: "Technical review",
  partner_confirmation: "Partner confirmation",
};
const PRIORITY_OPTIONS = PRIORITIES.map((value) => ({ value, label: value }));
const EXCEPTION_OPTIONS = MARKED_EXCEPTIONS.map((value) => ({ value, label: EXCEPTION_LABELS[value] }));

interface MarkingSettingsProps {
  rule: Rule;
  onChange: (action: RuleAction) => void;
}

/** What a rule adds to a lead besides its owner: priority, tags, an exception with its reviewer, SLA policy, nurture track. */
export function MarkingSettings({ rule: { action, section }, onChange }: MarkingSettingsProps) {
  const { rules, choices } = useRulesKit();
  const tags = [...new Set(rules.flatMap((rule) => rule.action.tags))].map((value) => ({ value, label: value }));
  const canReview = action.disposition === null || action.disposition === "account_owner_review";
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-[minmax(0,140px)_minmax(0,200px)_minmax(0,1fr)] gap-3 max-sm:grid-cols-1">
        <Field label="Priority">
          <Select
            size="sm"
            value={action.priority ?? ""}
            placeholder="By lead type"
            options={PRIORITY_OPTIONS}
            onChange={(event) =>
              onChange({ ...action, priority: (event.target.value || null) as RuleAction["priority"] })
            }
          />
        </Field>
        <Field label="Raise an exception">
          <Select
            size="sm"
            value={action.exceptionType ?? ""}
            placeholder="None"
            options={EXCEPTION_OPTIONS}
            onChange={(event) => {
              const { reviewerRepId, ...rest } = action;
              const exceptionType = (event.target.value || null) as RuleAction["exceptionType"];
              onChange({ ...rest, ...(exceptionType && reviewerRepId ? { reviewerRepId } : {}), exceptionType });
            }}
          />
        </Field>
        <Field label="Tags">
          <TokenInput
            isFree
            size="sm"
            value={action.tags}
            options={tags}
            placeholder="Type a tag, Enter"
            onChange={(next) => onChange({ ...action, tags: next.slice(0, 20).map((tag) => tag.slice(0, 60)) })}
          />
        </Field>
      </div>
      {action.exceptionType !== null && (
        <div className="max-w-[352px] max-sm:max-w-none">
          <Field label="Reviewer" help="The exception is theirs to resolve. The lead's owner stays.">
            <Select
              size="sm"
              value={action.reviewerRepId ?? ""}
              placeholder="Whoever answers for the catch-all"
              options={repOptions(choices.reps, action.reviewerRepId)}
              onChange={(event) => {
                const { reviewerRepId: _, ...rest } = action;
                onChange(event.target.value ? { ...rest, reviewerRepId: event.target.value } : rest);
              }}
            />
          </Field>
        </div>
      )}
      <HandlingFields action={action} onChange={onChange} />
      {canReview && (
        <Checkbox
          label="For the account owner’s review"
          checked={action.disposition === "account_owner_review"}
          onChange={(event) =>
            onChange({ ...action, disposition: event.target.checked ? "account_owner_review" : null })
          }
        />
      )}
      {section === "exceptions" && (
        <Checkbox
          label="Replaces the owner"
          help="Without it, a lead whose owner was found in Ownership keeps them and is only marked."
          checked={action.replacesOwner}
          onChange={(event) => onChange({ ...action, replacesOwner: event.target.checked })}
        />
      )}
    </div>
  );
}
