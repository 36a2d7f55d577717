"use client";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { LoggedAction } from "#server/core/outcome/action.ts";
import type { CreditReason } from "#server/core/outcome/credit.ts";
import type { DisqualifyReason, RecycleReason } from "#server/core/outcome/reason.ts";
import { type LeadPatch, useLeadCache } from "./use-lead-cache.ts";

type Lead = { id: string; name: string; isFirstAction: boolean };
type Shown = { text: string; patch?: LeadPatch; isRemoved?: boolean };

/**
 * What a person does with a lead at once: it is shown before the server has answered, the toast takes it back for
 * 8 s, and a refusal puts the lead back and says why.
 */
export function useLeadActions(slug: string) {
  const client = useTRPCClient();
  const toast = useToast();
  const cache = useLeadCache();

  const act = async (lead: Lead, { text, patch, isRemoved }: Shown, change: Promise<{ actionId: string | null }>) => {
    if (patch) cache.patch(lead.id, patch);
    if (isRemoved) cache.remove(lead.id);
    const undo = async () => {
      const { actionId } = await change;
      if (actionId) await inWords(client.lead.undo.mutate({ slug, leadId: lead.id, actionId }));
      await cache.refresh();
    };
    toast({ text, undo });
    try {
      await change;
    } catch (error) {
      toast({ tone: "late", text: `${lead.name}: ${refusalOf(error).message}` });
    } finally {
      await cache.refresh();
    }
  };

  const now = () => new Date();
  return {
    accept: (lead: Lead) =>
      act(
        lead,
        { text: `${lead.name} is accepted`, patch: { acceptedAt: now() } },
        client.lead.accept.mutate({ slug, leadId: lead.id }),
      ),
    log: (lead: Lead, action: LoggedAction) => {
      const patch = { acceptedAt: now(), ...(lead.isFirstAction ? { firstActionAt: now() } : {}) };
      return act(
        lead,
        { text: `Logged for ${lead.name}`, patch },
        client.lead.log.mutate({ slug, leadId: lead.id, ...action }),
      );
    },
    qualify: (lead: Lead) =>
      act(
        lead,
        { text: `${lead.name} is qualified`, isRemoved: true },
        client.lead.qualify.mutate({ slug, leadId: lead.id }),
      ),
    disqualify: (lead: Lead, reason: DisqualifyReason) =>
      act(
        lead,
        { text: `${lead.name} is disqualified`, isRemoved: true },
        client.lead.disqualify.mutate({ slug, leadId: lead.id, reason }),
      ),
    recycle: (lead: Lead, reason: RecycleReason) =>
      act(
        lead,
        { text: `${lead.name} goes back to nurture`, isRemoved: true },
        client.lead.recycle.mutate({ slug, leadId: lead.id, reason }),
      ),
    askCredit: async (lead: Lead, reason: CreditReason) => {
      try {
        await client.lead.requestCredit.mutate({ slug, leadId: lead.id, reason });
        toast({ text: `A manager is asked whether ${lead.name} counts as yours` });
      } catch (error) {
        toast({ tone: "late", text: `${lead.name}: ${refusalOf(error).message}` });
      } finally {
        await cache.refresh();
      }
    },
    claim: async (lead: Lead) => {
      try {
        await client.lead.claim.mutate({ slug, leadId: lead.id });
        toast({ text: `${lead.name} is yours now` });
      } catch (error) {
        toast({ tone: "late", text: `${lead.name}: ${refusalOf(error).message}` });
      } finally {
        await cache.refresh();
      }
    },
  };
}

/** What `useLeadActions` gives. */
export type LeadActionSet = ReturnType<typeof useLeadActions>;

async function inWords<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    throw new Error(refusalOf(error).message, { cause: error });
  }
}
