"use client";
import type { MouseEvent } from "react";
import { SlaClock, SlaRing } from "#components/charts/sla-clock.tsx";
import { leadName, typeWords } from "#components/leads/lead-words.ts";
import type { LeadRow } from "#components/leads/types.ts";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";
import { useNow } from "#components/ui/now.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { durationWords } from "#components/ui/time-words.ts";

interface LeadLineProps {
  lead: LeadRow;
  href: string;
  isSelected: boolean;
  /** Shows whose it is: the team's list. */
  hasOwner: boolean;
  /** Gone from the list: what is said in its place. */
  goneWords: string | null;
  /** When the owner's clocks run again, while they rest. */
  restsUntil: Date | null;
  onChoose: (event: MouseEvent) => void;
}

/** A lead in two lines of 54 px: clock and priority, who, what they want, since when. On a phone three lines. */
export function LeadLine({ lead, href, isSelected, hasOwner, goneWords, restsUntil, onChoose }: LeadLineProps) {
  const isNew = lead.status === "assigned" && lead.acceptedAt === null && lead.firstActionAt === null;
  const name = leadName(lead);
  const company = lead.company ?? lead.companyDomain;
  return (
    <Link
      href={href}
      tabIndex={isSelected ? 0 : -1}
      onClick={onChoose}
      aria-current={isSelected || undefined}
      data-lead={lead.id}
      className={cx(
        "relative grid h-[54px] animate-arrive grid-cols-[96px_minmax(0,1fr)_68px] grid-rows-[20px_20px] content-center gap-x-3 border-line-soft border-b pr-4 pl-gutter text-sm leading-5 transition-colors duration-(--duration-tap) [contain-intrinsic-size:54px] [content-visibility:auto] focus-visible:outline-offset-[-2px]",
        "max-sm:h-[88px] max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:grid-rows-[20px_24px_20px] max-sm:px-4 max-sm:text-base",
        isSelected ? "md:bg-selected md:shadow-[inset_2px_0_var(--color-accent)]" : "hover:bg-hover",
        goneWords !== null && "opacity-60",
      )}
    >
      <span className="max-sm:row-start-1">
        <Clock lead={lead} restsUntil={restsUntil} />
      </span>
      <span className="flex min-w-0 gap-2 max-sm:col-span-2 max-sm:row-start-2 max-sm:text-md">
        {isNew && <span className="-mr-px size-[7px] flex-none self-center rounded-full bg-accent" title="New" />}
        <b className={cx("truncate", isNew ? "font-semibold" : "font-medium")}>{name}</b>
        {company && company !== name && <span className="truncate text-ink-2">{company}</span>}
        {isNew && <span className="sr-only">, new</span>}
      </span>
      <span className="whitespace-nowrap text-right text-ink-3 text-xs leading-5 max-sm:hidden">
        <RelativeTime at={lead.receivedAt} />
      </span>
      <span
        className={cx(
          "pl-[22px] font-semibold text-xs leading-5 max-sm:col-start-2 max-sm:row-start-1 max-sm:pl-0 max-sm:text-right",
          lead.priority === "P1" ? "text-ink" : lead.priority === "P2" ? "text-ink-2" : "text-ink-3",
        )}
      >
        {lead.priority}
      </span>
      <span className="col-span-2 truncate text-ink-3 max-sm:row-start-3">
        {goneWords === null ? (
          <What lead={lead} hasOwner={hasOwner} />
        ) : (
          <b className="font-medium text-ink-2">{goneWords}</b>
        )}
      </span>
    </Link>
  );
}

function Clock({ lead, restsUntil }: { lead: LeadRow; restsUntil: Date | null }) {
  if (lead.status === "assigned" && lead.dueAt && lead.assignedAt) {
    return (
      <SlaClock startedAt={lead.assignedAt} dueAt={lead.dueAt} metAt={lead.firstActionAt} resumesAt={restsUntil} />
    );
  }
  if (lead.status === "assigned") return <span className="pl-[22px] text-ink-3">No deadline</span>;
  return <Waiting since={lead.heldAt ?? lead.offeredAt ?? lead.receivedAt} />;
}

/** How long a lead has waited for somebody: its clock has not begun. */
function Waiting({ since }: { since: Date }) {
  const now = useNow("minute");
  const waitedMs = now === null ? 0 : Math.max(0, now - since.getTime());
  return (
    <span
      className="inline-flex items-center gap-1.5 whitespace-nowrap align-middle text-ink-3 tabular-nums"
      title="Waits for somebody to take it"
    >
      <SlaRing state="paused" share={1} />
      {durationWords(waitedMs).split(" ").slice(0, 2).join(" ")}
    </span>
  );
}

const TAGS: Readonly<Record<string, string>> = {
  account_owner: "Account",
  company_owner: "Same company",
  previous_owner: "Known",
  released_from_hold: "Released",
};

function What({ lead, hasOwner }: { lead: LeadRow; hasOwner: boolean }) {
  const tag = lead.status === "assigned" ? TAGS[lead.reason] : undefined;
  const wants = lead.message ?? lead.productInterest.join(", ");
  return (
    <>
      <span className="mr-2 font-medium text-ink-2">{typeWords(lead.type)}</span>
      {hasOwner && <span className="mr-2 text-ink-2">{lead.ownerName}</span>}
      {lead.coverName && (
        <span className="mr-2 inline-block h-4 rounded-xs bg-accent-soft px-[5px] font-medium text-2xs text-accent-ink leading-4">
          {hasOwner ? `${lead.coverName} covers` : `Covered for ${lead.ownerName}`}
        </span>
      )}
      {lead.wroteAgain && (
        <span className="mr-2 inline-block h-4 rounded-xs bg-accent-soft px-[5px] font-medium text-2xs text-accent-ink leading-4">
          Wrote again
        </span>
      )}
      {lead.status === "queued" && lead.offeredAt && (
        <span className="mr-2 text-ink-2">
          Offered <RelativeTime at={lead.offeredAt} />
        </span>
      )}
      {tag && (
        <span className="mr-2 inline-block h-4 rounded-xs bg-accent-soft px-[5px] font-medium text-2xs text-accent-ink leading-4">
          {tag}
        </span>
      )}
      {lead.submissionCount > 1 && <span className="mr-2 text-ink-2">{lead.submissionCount} submissions</span>}
      {wants}
    </>
  );
}
