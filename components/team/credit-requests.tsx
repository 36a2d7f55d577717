"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { creditWords } from "#server/core/outcome/credit.ts";
import type { CreditLine } from "./types.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

/** Credits that wait for a manager, of all pools or of one; nothing for a reader who decides none. */
export function useCredits(slug: string, poolId?: string): readonly CreditLine[] {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data } = useQuery(trpc.lead.credits.queryOptions({ slug }, { retry: false }));
  useLive(slug, ["lead", "pool"], () => queries.invalidateQueries(trpc.lead.credits.queryFilter({ slug })));
  return (data ?? []).filter((credit) => poolId === undefined || credit.poolId === poolId);
}

/** Requests for a credit with their two answers. `hasPool`: of which pool each is. */
export function CreditRequests({
  slug,
  credits,
  hasPool = false,
}: {
  slug: string;
  credits: readonly CreditLine[];
  hasPool?: boolean;
}) {
  return (
    <ul>
      {credits.map((credit) => (
        <li key={credit.id} className="flex flex-wrap items-start gap-2.5 border-line-soft border-b py-2 text-sm">
          <Avatar id={credit.repId} name={credit.repName} size={20} isDecorative className="mt-px" />
          <span className="min-w-0 flex-1 max-sm:basis-[calc(100%-30px)]">
            <b className="font-medium">{credit.repName}</b> <span className="text-ink-2">asks for a credit</span>
            <span className="block text-ink-3 text-xs">
              {creditWords(credit.reason)},{" "}
              <Link href={`/${slug}/leads/${credit.leadId}`} className="link-quiet">
                {credit.company ?? credit.leadName ?? "a lead without name"}
              </Link>
              {hasPool && `, ${credit.poolName}`}, <RelativeTime at={credit.requestedAt} />
            </span>
          </span>
          <Answers slug={slug} credit={credit} />
        </li>
      ))}
    </ul>
  );
}

function Answers({ slug, credit }: { slug: string; credit: CreditLine }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const decide = async (isApproved: boolean) => {
    try {
      await client.lead.decideCredit.mutate({ slug, requestId: credit.id, isApproved });
      toast({ text: isApproved ? `${credit.repName} is owed one lead more` : "Declined: the lead counts as theirs" });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    } finally {
      await queries.invalidateQueries(trpc.lead.credits.queryFilter({ slug }));
      await queries.invalidateQueries(trpc.exception.pathFilter());
      await refresh();
    }
  };
  return (
    <span className="flex gap-1.5 max-sm:ml-[30px]">
      <Button size="xs" onClick={() => decide(true)} aria-label={`Approve the credit of ${credit.repName}`}>
        Approve
      </Button>
      <Button
        size="xs"
        kind="quiet"
        onClick={() => decide(false)}
        aria-label={`Decline the credit of ${credit.repName}`}
      >
        Decline
      </Button>
    </span>
  );
}
