"use client";
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { CandidateTable } from "./candidate-table.tsx";
import { DecisionTrace } from "./decision-trace.tsx";
import { EveryRule } from "./every-rule.tsx";
import type { LeadExplanation, LeadPage } from "./types.ts";

interface DecisionSectionProps {
  slug: string;
  page: LeadPage;
  decisionId: string;
}

/** A decision explained: the sentence, the line through the sections, the candidates, what would have changed it. */
export function DecisionSection({ slug, page, decisionId }: DecisionSectionProps) {
  const trpc = useTRPC();
  const { data, isPending, isError, error, refetch } = useQuery(
    trpc.lead.explanation.queryOptions({ slug, leadId: page.lead.id, decisionId }),
  );
  return (
    <section id="decision" className="scroll-mt-16 border-line border-t py-6">
      <SectionHead
        title={titleOf(page, decisionId, data)}
        note={page.handedOver && decisionId === page.decisions.at(-1)?.id ? page.handedOver : undefined}
        actions={data && <DownloadButton slug={slug} leadId={page.lead.id} decisionId={decisionId} />}
      />
      {isPending && <SkeletonRows label="Loading the decision" rows={5} />}
      {isError && (
        <ErrorState
          title="The decision could not be loaded."
          actions={<Button onClick={() => refetch()}>Try again</Button>}
        >
          {refusalOf(error).message}
        </ErrorState>
      )}
      {data && <Explained explanation={data} />}
      {data && data.sections.length > 0 && (data.kind === "decided" || data.kind === "redecided") && (
        <EveryRule slug={slug} leadId={page.lead.id} decisionId={decisionId} />
      )}
    </section>
  );
}

function titleOf(page: LeadPage, decisionId: string, explanation: LeadExplanation | undefined): string {
  if (!explanation) return "The decision";
  const isLatest = decisionId === page.decisions.findLast(({ kind }) => kind !== "attached")?.id;
  if (!isLatest) return "An earlier decision";
  if (page.handedOver) return "What the rules decided";
  if (page.may.isOwn) return "Why you have this lead";
  return explanation.ownerName ? `Why ${explanation.ownerName.split(" ")[0]} has this lead` : "Why it is here";
}

function Explained({ explanation }: { explanation: LeadExplanation }) {
  const { reason, notes, sections, pools, changes } = explanation;
  return (
    <>
      <p className="max-w-[760px] text-md leading-[25px] tracking-[-0.008em]">{[reason, ...notes].join(" ")}</p>
      {sections.length > 0 && <DecisionTrace explanation={explanation} />}
      {pools.map((pool) => (
        <CandidateTable key={pool.poolId} pool={pool} />
      ))}
      {changes.length > 0 && (
        <div className="mt-6">
          <SectionHead level={3} title="What would have changed it" className="mb-2" />
          <ul className="text-ink-2 text-sm">
            {changes.map((change) => (
              <li key={`${change.what}${change.instead}`} className="py-1">
                <b className="font-medium text-ink">{change.what}</b>: {change.instead}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The evidence of a decision as a document to keep. */
function DownloadButton({ slug, leadId, decisionId }: { slug: string; leadId: string; decisionId: string }) {
  const client = useTRPCClient();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const document = await client.lead.decisionDocument.query({ slug, leadId, decisionId });
      saveAs(`decision-${decisionId}.json`, JSON.stringify(document, null, 2));
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button kind="quiet" size="sm" className="-mr-2" icon={<Download />} isBusy={isBusy} onClick={download}>
      Download
    </Button>
  );
}

function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
