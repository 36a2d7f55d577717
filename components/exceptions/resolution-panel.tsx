"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { statusWords } from "#components/leads/lead-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { Person } from "#components/ui/person.tsx";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import { EXCEPTION_WORDS } from "#server/core/exception/exception-type.ts";
import { outcomeWords, type Resolution } from "#server/core/exception/resolution.ts";
import { aboutWords } from "./exception-table.tsx";
import { questionWords } from "./exception-words.ts";
import { OpenFor } from "./open-for.tsx";
import { ResolutionForm } from "./resolution-form.tsx";
import type { Exception } from "./types.ts";

interface ResolutionPanelProps {
  slug: string;
  exception: Exception;
  isYours: boolean;
  canReadRules: boolean;
  /** The list without the panel, for a phone. */
  closeHref: string;
  chosen: Resolution;
  onChoose: (action: Resolution) => void;
  onSettled: () => void;
}

/** One exception: what is the matter, what it is about, and the ways out. The same frame for every type. */
export function ResolutionPanel(props: ResolutionPanelProps) {
  const { slug, exception, isYours, closeHref, chosen, onChoose, onSettled } = props;
  return (
    <div className="flex min-h-full flex-col">
      <header className="flex-none border-line border-b px-5 pt-4 pb-4">
        <div className="flex items-center gap-2 text-ink-2 text-sm">
          <Badge tone="line">{EXCEPTION_WORDS[exception.type]}</Badge>
          {exception.state === "open" ? (
            <span>
              <OpenFor since={exception.raisedAt} />
              {isYours && ", yours"}
            </span>
          ) : (
            <span>{exception.state === "ignored" ? "Ignored" : "Resolved"}</span>
          )}
          <ButtonLink kind="quiet" size="sm" href={closeHref} className="ml-auto md:hidden" icon={<X />}>
            Close
          </ButtonLink>
        </div>
        <h2 className="mt-2.5 mb-1 text-balance font-semibold text-lg tracking-tight">{questionWords(exception)}</h2>
        <p className="text-pretty text-ink-2">{exception.cause}</p>
      </header>
      <Facts {...props} />
      {exception.form && exception.state === "open" && <Parked slug={slug} exceptionId={exception.id} />}
      {exception.state === "open" ? (
        <ResolutionForm slug={slug} exception={exception} chosen={chosen} onChoose={onChoose} onSettled={onSettled} />
      ) : (
        <Outcome exception={exception} />
      )}
    </div>
  );
}

function Facts({ slug, exception, canReadRules }: ResolutionPanelProps) {
  const { lead, decisionId, rule, pool, form, owner } = exception;
  return (
    <dl className="grid flex-none grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-line border-b px-5 py-3 text-sm">
      {lead && (
        <Fact name="Lead">
          <Link className="link" href={`/${slug}/leads/${lead.id}`}>
            {aboutWords(exception)}
          </Link>
          <span className="text-ink-3">
            {" "}
            {lead.priority},{" "}
            {lead.holder ? `with ${lead.holder.name}` : statusWords(lead.status ?? "parked").toLowerCase()}
          </span>
        </Fact>
      )}
      {lead && decisionId && exception.type === "replay_mismatch" && (
        <Fact name="Decision">
          <Link className="link" href={`/${slug}/leads/${lead.id}?decision=${decisionId}`}>
            What is on record
          </Link>
        </Fact>
      )}
      {form && <Fact name="Form">{form.name}</Fact>}
      {rule && (
        <Fact name="Rule">
          {canReadRules ? (
            <Link className="link" href={`/${slug}/rules?rule=${rule.id}`}>
              {rule.name}
            </Link>
          ) : (
            rule.name
          )}
        </Fact>
      )}
      {pool && <Fact name="Pool">{pool.name}</Fact>}
      {owner && (
        <Fact name="Looks after it">
          <Person id={owner.id} name={owner.name} size={20} />
        </Fact>
      )}
      <Fact name="Raised">
        <AbsoluteTime at={exception.raisedAt} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Outcome({ exception }: { exception: Exception }) {
  const { resolution, state, resolvedByName, resolvedAt } = exception;
  return (
    <p className="px-5 py-4 text-ink-2">
      {outcomeWords(resolution ?? state)} by {resolvedByName ?? "Fairlead itself"}
      {resolvedAt && (
        <>
          , <AbsoluteTime at={resolvedAt} />
        </>
      )}
      .
    </p>
  );
}

/** What was sent, so that a person can judge it. */
function Parked({ slug, exceptionId }: { slug: string; exceptionId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.exception.parked.queryOptions({ slug, exceptionId }));
  if (!data) return null;
  return (
    <section aria-label="What was sent" className="flex-none border-line border-b px-5 py-3 text-sm">
      <h3 className="mb-1.5 font-semibold text-sm">What was sent</h3>
      {data.text === null ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {data.answers.map(({ name, value }) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </dl>
      ) : (
        <p className="max-h-48 overflow-y-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-2 font-mono text-xs">
          {data.text}
        </p>
      )}
    </section>
  );
}
