import { Button } from "#components/ui/button.tsx";
import { describeValue } from "#server/core/handoff/describe-value.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";

interface ExistingLeadProps {
  lead: NormalisedLead;
  onEditCopy: () => void;
  onClear: () => void;
}

/** The lead that is tried, as it was when it was last decided. */
export function ExistingLead({ lead, onEditCopy, onClear }: ExistingLeadProps) {
  const name = [lead.firstName, lead.lastName].filter(Boolean).join(" ") || lead.email || "A lead";
  const facts = [
    lead.company,
    lead.country && describeValue("lead.country", lead.country),
    lead.employees !== null && `${lead.employees.toLocaleString("en")} employees`,
    lead.type && describeValue("lead.type", lead.type),
    lead.productInterest.length > 0 && `wants ${lead.productInterest.join(", ")}`,
    lead.source && `from ${lead.source}`,
  ].filter(Boolean);
  return (
    <section className="rounded-md border border-line bg-surface p-3 text-sm">
      <h3 className="font-semibold">{name}</h3>
      <p className="text-ink-2">{facts.join(" · ")}</p>
      <div className="mt-2 flex gap-2">
        <Button size="sm" onClick={onEditCopy}>
          Edit a copy
        </Button>
        <Button size="sm" kind="quiet" onClick={onClear}>
          Type another
        </Button>
      </div>
    </section>
  );
}
