import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { takeSeqs } from "#db/directory/due.ts";
import { endAssignment, listRejecters } from "#db/queries/lead/assignment.ts";
import { changeOpenCount } from "#db/queries/lead/load.ts";
import { listOpenLeads } from "#db/queries/team/offboarding.ts";
import type { Writing } from "../actor.ts";
import { redecideLead } from "../intake/redecide.ts";

/** The lock is held meanwhile; whoever has more leads is offboarded in two goes. */
const MOST = 1_000;

/** Where a rep's open leads went: to whom how many, and how many wait. */
export type Redistributed = { total: number; byRep: Record<string, number>; waiting: number };

/**
 * Decides every open lead of somebody who leaves again, most urgent first, by the rules in force and under the
 * ledger: they themselves and whoever handed a lead back are left out, and what was theirs by right is their
 * successor's. `head` names the roster without them.
 */
export async function redistributeLeads(
  writing: Writing,
  { from, to }: { from: string; to: string | null },
): Promise<Redistributed> {
  const { scope, now } = writing;
  const client = batchClientOf(scope);
  const done: Redistributed = { total: 0, byRep: {}, waiting: 0 };
  for (const { id: leadId, isTest } of await listOpenLeads(scope, from, MOST)) {
    const ended = await endAssignment(scope, { leadId, at: new Date(now), reason: "offboarded" });
    if (ended && !isTest) await changeOpenCount(scope, ended.repId, -1);
    const seq = (await takeSeqs(client, 1)) + 1;
    const decision = await redecideLead(
      { ...writing, head: { ...writing.head, seq } },
      {
        leadId,
        occasion: "manual",
        excludedRepIds: [from, ...(await listRejecters(scope, leadId)).filter((repId) => repId !== from)],
        successor: { from, to },
      },
    );
    done.total++;
    if (decision.ownerRepId === null) done.waiting++;
    else done.byRep[decision.ownerRepId] = (done.byRep[decision.ownerRepId] ?? 0) + 1;
  }
  return done;
}
