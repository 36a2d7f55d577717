"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { codeWords, leadName, typeWords } from "./lead-words.ts";
import type { LeadPage } from "./types.ts";
import { placingDecision } from "./why.ts";

/** One screen to begin with: why this person, what they want, what to ask first, who else is involved, where it came from. */
export function HandoffBrief({ slug, page, decisionHref }: { slug: string; page: LeadPage; decisionHref: string }) {
  const { lead, brief, may, company } = page;
  const firstName = lead.ownerName?.split(" ")[0];
  return (
    <div className="leading-[21px]">
      <Part title={may.isOwn ? "Why you" : firstName ? `Why ${firstName}` : "Why here"}>
        <Why slug={slug} page={page} />{" "}
        <Link href={decisionHref} className="link-quiet">
          Show the decision
        </Link>
      </Part>
      {brief && (
        <>
          <Part title="They want">
            {brief.message === null ? (
              <p>{brief.wants}</p>
            ) : (
              <blockquote className="whitespace-pre-line">“{brief.message}”</blockquote>
            )}
            <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-sm">
              {brief.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </Part>
          <Part title="Ask first">
            <p className="font-semibold text-md leading-[22px] tracking-[-0.008em]">{brief.askFirst.question}</p>
            <p className="text-ink-2 text-sm">{brief.askFirst.because}</p>
          </Part>
          <Part title="Next step">
            <p>{brief.nextStep}</p>
          </Part>
        </>
      )}
      <Part title="Account">
        <Account slug={slug} lead={lead} />
        <People slug={slug} company={company} />
      </Part>
      <Part title="Came from">
        <CameFrom lead={lead} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-4 border-line-soft border-b py-3 last:border-b-0 max-sm:grid-cols-1 max-sm:gap-y-1">
      <h3 className="font-medium text-ink-3 text-sm leading-[21px]">{title}</h3>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

function Why({ slug, page }: { slug: string; page: LeadPage }) {
  const trpc = useTRPC();
  const decisionId = placingDecision(page);
  const { data, isPending } = useQuery({
    ...trpc.lead.explanation.queryOptions({
      slug,
      leadId: page.lead.id,
      decisionId: decisionId ?? page.lead.decisionId,
    }),
    enabled: decisionId !== null && page.handedOver === null,
  });
  if (page.handedOver !== null) return page.handedOver;
  if (page.lead.status === "parked" && page.lead.moveCount > 3)
    return "It was handed on too often and waits for a person to place it.";
  if (isPending) return <Skeleton className="w-72" />;
  return data ? [data.reason, ...data.notes.slice(0, 2)].join(" ") : "The decision could not be loaded.";
}

function Account({ slug, lead }: { slug: string; lead: LeadPage["lead"] }) {
  if (lead.accountId === null)
    return (
      <p className="text-ink-2">
        {lead.companyDomain ? `No account is known for ${lead.companyDomain}.` : "No company is known."}
      </p>
    );
  return (
    <p>
      <Link
        href={`/${slug}/accounts?q=${encodeURIComponent(lead.accountName ?? "")}`}
        className="link-quiet font-medium"
      >
        {lead.accountName}
      </Link>
      , {codeWords(lead.accountClass ?? "prospect").toLowerCase()}.
    </p>
  );
}

function People({ slug, company }: { slug: string; company: LeadPage["company"] }) {
  if (company.length === 0) return null;
  return (
    <ul className="mt-2 text-sm">
      {company.map((other) => (
        <li key={other.id} className="flex gap-2 py-[3px]">
          <Link
            href={`/${slug}/leads/${other.id}`}
            className="link-quiet min-w-28 flex-none truncate font-medium max-sm:min-w-0"
          >
            {leadName({ ...other, company: null })}
          </Link>
          <span className="min-w-0 flex-1 truncate text-ink-3">{other.jobTitle ?? typeWords(other.type)}</span>
          <span className="flex-none text-ink-3">
            {other.ownerName ? `${other.ownerName}, ` : ""}
            <RelativeTime at={other.receivedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const VIA = { api: "API key", form: "Form", import: "Import", manual: "Typed in by a member" } as const;

function CameFrom({ lead }: { lead: LeadPage["lead"] }) {
  const via = lead.viaKind === "manual" ? VIA.manual : `${VIA[lead.viaKind]} “${lead.viaName}”`;
  const first =
    lead.firstSource !== null && lead.firstSource !== lead.source ? `First came from ${lead.firstSource}.` : "";
  return (
    <p>
      {via}
      {lead.source && (
        <>
          , source <span className="font-medium">{lead.source}</span>
        </>
      )}
      {lead.campaign && (
        <>
          , campaign <span className="font-medium">{lead.campaign}</span>
        </>
      )}
      . {first} {lead.submissionCount > 1 ? `${lead.submissionCount} submissions. ` : ""}
      First seen <RelativeTime at={lead.receivedAt} />.
    </p>
  );
}
