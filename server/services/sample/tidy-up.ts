import type { LeadRow } from "#db/queries/lead/lead-row.ts";
import { listInbox } from "#db/queries/lead/list-inbox.ts";
import { type Actor, reading } from "../actor.ts";
import { readExceptions } from "../exceptions/read-exceptions.ts";
import { resolveException } from "../exceptions/resolve-exception.ts";
import { claimLead } from "../leads/claim-lead.ts";
import { viewerOf } from "../leads/lead-at-hand.ts";
import { logAction } from "../leads/log-action.ts";
import type { Moved } from "./do-deed.ts";
import type { KnownRep, Sample } from "./found-sample.ts";

const DAY_MS = 86_400_000;
/** How long what waits for a person is left alone. */
const PATIENCE_MS = { exception: 2 * DAY_MS, queue: DAY_MS, lead: 3 * DAY_MS };
const MOST_A_DAY = 200;

/**
 * The morning of the manager and the specialists: exceptions that are two days old are settled, leads that have waited
 * in a queue for a day are claimed in turn, and whoever forgot a lead for three days writes to it. Answers the leads
 * that were claimed.
 */
export async function tidyUp({ workspaceId, reps }: Sample, at: number): Promise<Moved[]> {
  const [manager, ...others] = reps;
  if (!manager) return [];
  const as = ({ personId, repId }: KnownRep): Actor => ({ workspaceId, personId, repId, role: "manager", at });
  await settleOld(as(manager), at);
  await writeToForgotten(as(manager), reps, at);
  const waiting = (await inTab(as(manager), "queue")).filter(({ receivedAt }) => isOld(receivedAt, at, "queue"));
  const claimed: Moved[] = [];
  for (const [n, { id: leadId, priority }] of waiting.entries()) {
    const rep = others[(n + Math.floor(at / DAY_MS)) % others.length];
    if (!rep) continue;
    await claimLead(as(rep), { leadId });
    claimed.push({ leadId, repId: rep.repId, priority });
  }
  return claimed;
}

async function settleOld(manager: Actor, at: number): Promise<void> {
  const open = await readExceptions(manager, { state: "open" });
  for (const { id, raisedAt, actions } of open) {
    if (!isOld(raisedAt, at, "exception")) continue;
    const how = actions.includes("confirm") ? "confirm" : "ignore";
    await resolveException(manager, id, { how, note: "Looked at in the morning round." });
  }
}

async function writeToForgotten(manager: Actor, reps: readonly KnownRep[], at: number): Promise<void> {
  for (const { id: leadId, ownerRepId, assignedAt, firstActionAt } of await inTab(manager, "team")) {
    const owner = reps.find(({ repId }) => repId === ownerRepId);
    if (firstActionAt !== null || !assignedAt || !owner || !isOld(assignedAt, at, "lead")) continue;
    const actor: Actor = { ...manager, personId: owner.personId, repId: owner.repId };
    await logAction(actor, { leadId, kind: "email", outcome: "sent", nextStep: "wait_for_reply", note: "" });
  }
}

const inTab = (actor: Actor, tab: "queue" | "team"): Promise<LeadRow[]> =>
  reading(actor, (scope) => listInbox(scope, viewerOf(actor), { tab, limit: MOST_A_DAY }));

const isOld = (since: Date, at: number, what: keyof typeof PATIENCE_MS): boolean =>
  at - since.getTime() > PATIENCE_MS[what];
