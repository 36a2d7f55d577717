"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { signed } from "#components/charts/number-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Note } from "#components/ui/note.tsx";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { correctionWords } from "./correction-words.ts";
import { leads } from "./pool-words.ts";
import type { OwnCorrection } from "./types.ts";

/** So many are shown before somebody asks for the others. */
const FEW = 5;

const KINDS: Readonly<Record<OwnCorrection["kind"], string>> = {
  credit: "Credited for",
  debit: "Debited for",
  adjust: "Adjusted by hand",
};

/** What moved one's own balance beside the turns: every credit, debit and adjustment of the last days, with its reason. */
export function OwnCorrections({ slug }: { slug: string }) {
  const { data, error, isPending } = useQuery(useTRPC().team.ownCorrections.queryOptions({ slug }));
  const [isAll, setAll] = useState(false);
  const lines = data?.lines ?? [];
  const hidden = isAll ? 0 : Math.max(0, lines.length - FEW);
  return (
    <section aria-label="Corrections" className="mt-4">
      <SectionHead level={3} title="Corrections" note={data && `last ${data.days} days`} className="mb-1" />
      {isPending && <SkeletonRows label="Loading corrections" rows={2} />}
      {error && <Note tone="late">{refusalOf(error).message}</Note>}
      {data && lines.length === 0 && (
        <p className="text-ink-2 text-sm">None. Only the leads that the pools gave have moved your balance.</p>
      )}
      <ul>
        {lines.slice(0, lines.length - hidden).map((line) => (
          <Line key={line.id} slug={slug} line={line} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="sm" className="mt-2" onClick={() => setAll(true)}>
          Show {hidden} more
        </Button>
      )}
      {hidden === 0 && data?.isMore && <p className="mt-2 text-ink-3 text-xs">Older ones are not shown.</p>}
    </section>
  );
}

function Line({ slug, line }: { slug: string; line: OwnCorrection }) {
  const { kind, at, poolName, note, assignedChange, balanceChangeNano } = line;
  return (
    <li className="flex items-start gap-3 border-line-soft border-b py-2 text-sm last:border-b-0">
      <span className="min-w-0 flex-1">
        {KINDS[kind]}
        {kind !== "adjust" && (
          <>
            {" "}
            <LeadOf slug={slug} line={line} />
          </>
        )}
        <span className="block text-ink-3 text-xs">
          {note && `${correctionWords(note)}, `}
          {poolName}, <AbsoluteTime at={at} />
        </span>
      </span>
      <span className="font-medium tabular-nums" title="What it does to your balance, in leads">
        {signed(leads(balanceChangeNano) - assignedChange)}
      </span>
    </li>
  );
}

function LeadOf({ slug, line: { leadId, leadName, company } }: { slug: string; line: OwnCorrection }) {
  if (leadId === null) return "a lead";
  return (
    <Link href={`/${slug}/leads/${leadId}`} className="link-quiet">
      {leadName ?? company ?? "a lead without name"}
    </Link>
  );
}
