import { Badge } from "#components/ui/badge.tsx";
import { describeValue } from "#server/core/handoff/describe-value.ts";
import { leadName, standsWords, typeWords } from "./lead-words.ts";
import type { LeadPage } from "./types.ts";

/** Who it is: name, what they ask for, where they are. */
export function LeadHead({ lead, level }: { lead: LeadPage["lead"]; level: 1 | 2 }) {
  const Heading = level === 1 ? "h1" : "h2";
  const isNew = lead.status === "assigned" && lead.acceptedAt === null && lead.firstActionAt === null;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Heading className="min-w-0 break-words font-semibold text-lg tracking-tight">{leadName(lead)}</Heading>
        <Badge tone="line">{typeWords(lead.type)}</Badge>
        {isNew && <Badge tone="accent">New</Badge>}
        {lead.status !== "assigned" && <Badge>{standsWords(lead)}</Badge>}
        {lead.isTest && <Badge>Test</Badge>}
      </div>
      <p className="break-words text-ink-2 text-sm">{whereAndWhat(lead)}</p>
    </div>
  );
}

function whereAndWhat(lead: LeadPage["lead"]): string {
  const company = lead.company ?? lead.companyDomain;
  const work = lead.jobTitle && company ? `${lead.jobTitle} at ${company}` : (lead.jobTitle ?? company);
  const place = [lead.city, lead.country && describeValue("lead.country", lead.country)].filter(Boolean).join(", ");
  const speaks = lead.language ? `speaks ${describeValue("lead.language", lead.language)}` : null;
  return [work, place, speaks].filter(Boolean).join(" · ") || (lead.email ?? lead.phone ?? "");
}
