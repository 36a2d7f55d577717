import type * as z from "zod";
import { insertPool, listPools, shareLedger } from "#db/queries/team/pool.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, poolTopic } from "./announce-team.ts";
import { newPoolInput } from "./pool-input.ts";
import { demandLinks } from "./pool-links.ts";
import { demandActiveRep, demandFreeName } from "./team-rows.ts";

/** Makes a pool, without members but those whom its condition takes in. Throws `conflict` when another one has the name. */
export function createPool(actor: Actor, input: z.input<typeof newPoolInput>): Promise<{ poolId: string }> {
  demand(actor, "writePools");
  const settings = readInput(newPoolInput, input);
  return writing(actor, async (change) => {
    const { scope, now } = change;
    demandFreeName(await listPools(scope), settings);
    if (settings.managerRepId !== null) await demandActiveRep(scope, settings.managerRepId, "managerRepId");
    const { rules, ...columns } = settings;
    await demandLinks(scope, { ...settings, id: null });
    const poolId = uuidv7(now);
    await insertPool(scope, { id: poolId, ...columns, settings: rules, at: new Date(now) });
    if (settings.ledgerPoolId !== null) await shareLedger(scope, { poolId, ledgerPoolId: settings.ledgerPoolId });
    const entry = { action: "pool.created", subjectKind: "pool", subjectId: poolId, detail: settings };
    await announceTeam(change, actor, entry, [poolTopic(poolId)]);
    return { poolId };
  });
}
