import type { ReactNode } from "react";
import { zoneCity } from "#components/team/now-words.ts";
import { Link } from "#components/ui/link.tsx";
import { useNow } from "#components/ui/now.tsx";
import { Person } from "#components/ui/person.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { clockTime } from "#components/ui/time-words.ts";
import { describeValue } from "#server/core/handoff/describe-value.ts";
import type { CreditState } from "#server/core/outcome/credit.ts";
import { codeWords, standsWords, typeWords } from "./lead-words.ts";
import type { LeadPage } from "./types.ts";

const CREDIT_STATE: Record<CreditState, string> = {
  pending: "asked for, waits for a manager",
  approved: "approved: it does not count as yours",
  declined: "declined: it counts as yours",
};

/** What is known about a lead, at the side of its page. A value that could not be understood says so. */
export function LeadFacts({ slug, page: { lead, issues, cover, credit } }: { slug: string; page: LeadPage }) {
  const issueOf = (field: string) => issues.find((issue) => issue.field === field);
  const raw = (field: string) => {
    const issue = issueOf(field);
    return issue?.raw ? `not understood: “${issue.raw}”` : undefined;
  };
  return (
    <>
      <Facts>
        <Fact name="Owner">
          {lead.ownerRepId && lead.ownerName ? (
            <Person id={lead.ownerRepId} name={lead.ownerName} size={20} />
          ) : (
            "Nobody"
          )}
        </Fact>
        {cover && (
          <Fact name="Cover" note={cover.isManager ? "no cover person is named" : undefined}>
            <Person id={cover.repId} name={cover.coverName} size={20} />
          </Fact>
        )}
        <Fact
          name="Stands"
          note={
            lead.acceptedAt ? (
              <>
                accepted <RelativeTime at={lead.acceptedAt} />
              </>
            ) : undefined
          }
        >
          {standsWords(lead)}
        </Fact>
        <Fact name="Priority">
          <b className="font-semibold">{lead.priority}</b> {typeWords(lead.type)}
        </Fact>
        <Fact name="Disposition">{codeWords(lead.disposition)}</Fact>
        {lead.poolName && <Fact name="Pool">{lead.poolName}</Fact>}
        {lead.queueName && <Fact name="Queue">{lead.queueName}</Fact>}
        {credit?.asked && <Fact name="Credit">{CREDIT_STATE[credit.asked.state]}</Fact>}
        {lead.tags.length > 0 && <Fact name="Tags">{lead.tags.join(", ")}</Fact>}
        {lead.mailState && lead.mailState !== "sent" && (
          <Fact name="Mail">{lead.mailState === "failed" ? "could not be delivered" : "on its way to the owner"}</Fact>
        )}
      </Facts>
      <Facts title="Contact">
        <Fact name="Email">
          {lead.email && (
            <a href={`mailto:${lead.email}`} className="link-quiet">
              <Address email={lead.email} />
            </a>
          )}
        </Fact>
        <Fact name="Phone" note={raw("phone")}>
          {lead.phone && (
            <a href={`tel:${lead.phone}`} className="link-quiet">
              {lead.phone}
            </a>
          )}
        </Fact>
        <Fact name="Job title">{lead.jobTitle}</Fact>
        <Fact name="Language" note={raw("language")}>
          {lead.language && describeValue("lead.language", lead.language)}
        </Fact>
        <Fact name="Zone" note={lead.timeZone ? <ThereNow timeZone={lead.timeZone} /> : raw("timeZone")}>
          {lead.timeZone && zoneCity(lead.timeZone)}
        </Fact>
      </Facts>
      <Facts title="Company">
        <Fact name="Account" note={lead.accountClass ? codeWords(lead.accountClass) : undefined}>
          {!lead.accountName && <span className="text-ink-3">none known</span>}
          {lead.accountName && (
            <Link href={`/${slug}/accounts?q=${encodeURIComponent(lead.accountName)}`} className="link-quiet">
              {lead.accountName}
            </Link>
          )}
        </Fact>
        <Fact name="Company">{lead.company}</Fact>
        <Fact name="Domain">{lead.companyDomain}</Fact>
        <Fact name="Employees" note={raw("employees")}>
          {lead.employees?.toLocaleString("en")}
        </Fact>
        <Fact name="Country" note={raw("country")}>
          {lead.country && describeValue("lead.country", lead.country)}
        </Fact>
        <Fact name="City">{[lead.city, lead.state].filter(Boolean).join(", ")}</Fact>
        <Fact name="Interest" note={raw("productInterest")}>
          {lead.productInterest.join(", ")}
        </Fact>
      </Facts>
      <Facts title="Source">
        <Fact
          name="First"
          note={
            <>
              <RelativeTime at={lead.receivedAt} />, never overwritten
            </>
          }
        >
          {[lead.firstSource ?? lead.viaName, lead.firstCampaign].filter(Boolean).join(", ")}
        </Fact>
        <Fact name="Latest" note={lead.campaign ? `campaign ${lead.campaign}` : undefined}>
          {lead.source ?? lead.viaName}
        </Fact>
      </Facts>
    </>
  );
}

/** An address that breaks before its domain where it must. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf("@") + 1;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}

/** What the clock of the lead shows, so that nobody calls at night. */
function ThereNow({ timeZone }: { timeZone: string }) {
  const now = useNow("minute");
  return now === null ? null : <>{clockTime(now, timeZone)} there now</>;
}

/** A part of the side: a heading and its facts. */
export function Facts({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="border-line border-b py-4 first:pt-0 last:border-b-0">
      {title && <h2 className="mb-2 font-semibold text-sm">{title}</h2>}
      <dl className="flex flex-col gap-2 text-sm">{children}</dl>
    </section>
  );
}

/** A name and its value; a value that is missing is said to be. */
function Fact({ name, note, children }: { name: string; note?: ReactNode; children: ReactNode }) {
  const isMissing = children === null || children === undefined || children === "" || children === false;
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] gap-3">
      <dt className="text-ink-3">{name}</dt>
      <dd className="break-words">
        {isMissing ? <span className="text-ink-3">{note ? "" : "not given"}</span> : children}
        {note && <span className="block text-ink-3 text-xs">{note}</span>}
      </dd>
    </div>
  );
}
