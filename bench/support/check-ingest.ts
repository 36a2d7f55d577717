import type { Kysely } from "kysely";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { countStrays } from "#db/testing/count-strays.ts";
import type { Database } from "#db/types.ts";
import { recountLedgers } from "#server/services/team/recount-ledger.ts";

/** The lead that each 2xx answer named, in any order, and how many requests were refused. */
export type Answers = { leadIds: readonly string[]; refused: number };

/**
 * Answers why a run does not count, one sentence a fault; empty when it does: every answer was a 2xx and named a lead
 * of its own, each of these leads is on record once with one decision and nothing else is, every pool's ledger
 * equals a recount from its decisions, and no row names a lead or a rep that is not there. Needs workspaces that only the run has written to.
 */
export async function faultsOfRun(
  kysely: Kysely<Database>,
  workspaceIds: readonly string[],
  { leadIds, refused }: Answers,
): Promise<string[]> {
  const faults = refused > 0 ? [`${refused} requests were refused.`] : [];
  const untold = new Set(leadIds);
  if (untold.size < leadIds.length) faults.push(`${leadIds.length - untold.size} answers named the lead of another.`);
  for (const workspaceId of workspaceIds) {
    await withWorkspace(kysely, workspaceId, async (scope) => {
      for (const { id, isLead, decisions } of await listRecorded(scope)) {
        if (isLead && !untold.delete(id)) faults.push(`Lead ${id} is on record, but nobody was told of it.`);
        if (!isLead || decisions !== 1)
          faults.push(`Lead ${id} has ${decisions} decisions and ${isLead ? "a" : "no"} row.`);
      }
      faults.push(...(await ledgerFaults(scope)), ...(await strayFaults(scope)));
    });
  }
  for (const id of untold) faults.push(`Lead ${id} was acknowledged and is not on record.`);
  return faults;
}

type Recorded = { id: string; isLead: boolean; decisions: number };

/** Every lead that is on record or that a decision is about. */
async function listRecorded({ db, workspaceId }: WorkspaceScope): Promise<Recorded[]> {
  const leads = await db.selectFrom("lead").select("id").where("workspaceId", "=", workspaceId).execute();
  const decisions = await db
    .selectFrom("decision")
    .select(({ fn }) => ["leadId", fn.countAll<number>().as("decisions")])
    .where("workspaceId", "=", workspaceId)
    .groupBy("leadId")
    .execute();
  const byLead = new Map(decisions.map((row) => [row.leadId, row.decisions]));
  const recorded = leads.map(({ id }) => ({ id, isLead: true, decisions: byLead.get(id) ?? 0 }));
  for (const { id } of leads) byLead.delete(id);
  return [...recorded, ...[...byLead].map(([id, count]) => ({ id, isLead: false, decisions: count }))];
}

async function ledgerFaults(scope: WorkspaceScope): Promise<string[]> {
  const recounts = await recountLedgers(scope);
  return recounts.flatMap(({ poolId, differences }) =>
    differences.map(
      ({ repId, stored, recounted }) =>
        `Pool ${poolId}, rep ${repId}: ${stored.assigned} leads stored, ${recounted.assigned} recounted.`,
    ),
  );
}

async function strayFaults(scope: WorkspaceScope): Promise<string[]> {
  const strays = await countStrays(scope);
  return strays > 0
    ? [`A lead or a rep is not there that ${strays === 1 ? "a row names" : `${strays} rows name`}.`]
    : [];
}
