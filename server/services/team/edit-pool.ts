import type * as z from "zod";
import { listPools, shareLedger, updatePool } from "#db/queries/team/pool.ts";
import { keepMembers } from "#db/queries/team/pool-member.ts";
import { poolRulesSchema } from "#server/core/pool/pool-rules.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { renewTilts } from "../roster/renew-tilts.ts";
import { announceTeam, poolTopic } from "./announce-team.ts";
import { poolChangeInput } from "./pool-input.ts";
import { demandLinks } from "./pool-links.ts";
import { demandActiveRep, demandFreeName, getPool, membershipOf } from "./team-rows.ts";

/**
 * Changes a pool: name, what it does when nobody is eligible, how it shares, in whose ledger it counts, whom it takes in
 * by itself. Without such a condition any more those who came by it stay. What is not named stays; nobody's balance
 * changes. Throws `invalid` for pools that it must not name.
 */
export function editPool(actor: Actor, input: z.input<typeof poolChangeInput>): Promise<void> {
  demand(actor, "writePools");
  const { poolId, ...sent } = readInput(poolChangeInput, input);
  return writing(actor, async (change) => {
    const { scope } = change;
    const pool = await getPool(scope, poolId);
    const settings = {
      name: sent.name ?? pool.name,
      nobodyEligible: sent.nobodyEligible ?? pool.nobodyEligible,
      passesOverSlow: sent.passesOverSlow ?? pool.passesOverSlow,
      managerRepId: sent.managerRepId === undefined ? pool.managerRepId : sent.managerRepId,
      ledgerPoolId: sent.ledgerPoolId === undefined ? pool.ledgerPoolId : sent.ledgerPoolId,
      settings: sent.rules ?? poolRulesSchema.parse(pool.settings),
      membership: sent.membership === undefined ? membershipOf(pool) : sent.membership,
    };
    demandFreeName(await listPools(scope), { id: poolId, name: settings.name });
    if (settings.managerRepId !== null && settings.managerRepId !== pool.managerRepId)
      await demandActiveRep(scope, settings.managerRepId, "managerRepId");
    await demandLinks(scope, { ...settings, id: poolId, rules: settings.settings });
    await updatePool(scope, poolId, settings);
    if (settings.membership === null && pool.membership !== null) await keepMembers(scope, poolId);
    if (settings.ledgerPoolId !== null) await shareLedger(scope, { poolId, ledgerPoolId: settings.ledgerPoolId });
    if (settings.settings.method === "performance") await renewTilts(change);
    const entry = { action: "pool.changed", subjectKind: "pool", subjectId: poolId, detail: settings };
    await announceTeam(change, actor, entry, [poolTopic(poolId)]);
  });
}
