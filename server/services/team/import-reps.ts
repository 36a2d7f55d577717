import * as z from "zod";
import { listMembers } from "#db/directory/membership.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { findStanding, joinPool, updateMember } from "#db/queries/team/pool-member.ts";
import { insertRep, listReps, updateRep } from "#db/queries/team/rep.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { CSV_TEXT_MAX } from "#server/core/csv/read-table.ts";
import { capSchema } from "#server/core/pool/caps.ts";
import { NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, reading, type Writing, writing } from "../actor.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { type Known, planReps, type RepPlan } from "./plan-reps.ts";

/** A CSV text of people. */
export const repsCsvInput = z.object({ text: z.string().max(CSV_TEXT_MAX) });

/** Reads a CSV text of people and says what each row would do; writes nothing. */
export function checkReps(actor: Actor, { text }: { text: string }) {
  demand(actor, "writePools");
  return reading(actor, async (scope) => {
    const { table, does, problems } = planReps(text, await knownIn(scope));
    const rows = table.rows.map((row) => ({ ...row, does: does.get(row.line) ?? "" }));
    return { columns: table.columns, rows, ignored: table.ignored, problems };
  });
}

/** What an import came to. */
export type Imported = { added: number; changed: number };

/** Writes a CSV text of people as one audited change, or nothing: a text with problems is refused. */
export function importReps(actor: Actor, { text }: { text: string }): Promise<Imported> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    const { plans, problems } = planReps(text, await knownIn(change.scope));
    if (problems.length > 0) throw new AppError("invalid", "Mend the lines with problems first.", { field: "text" });
    const zone = (await getWorkspace(change.scope)).timeZone;
    const members = await listMembers(change.scope);
    const personOf = (email: string) =>
      members.find((one) => one.email.toLowerCase() === email.toLowerCase())?.personId;
    const recount: string[] = [];
    for (const plan of plans)
      recount.push(await writePlan(change, plan, { zone, personId: personOf(plan.email) ?? null }));
    const added = plans.filter(({ repId }) => repId === null).length;
    const detail = { added, changed: plans.length - added };
    const entry = { action: "rep.imported", subjectKind: "rep", subjectId: null, detail };
    await announceTeam(change, actor, entry, recount.map(teamTopic), { recount });
    return detail;
  });
}

async function knownIn(scope: WorkspaceScope): Promise<Known> {
  const reps = await listReps(scope);
  const pools = (await listPools(scope)).filter(({ isArchived }) => !isArchived);
  return { pools, reps: reps.map((rep) => ({ ...rep, caps: z.array(capSchema).parse(rep.caps) })) };
}

/** Answers whose row it was. */
async function writePlan(
  { scope, now }: Writing,
  plan: RepPlan,
  { zone, personId }: { zone: string; personId: string | null },
): Promise<string> {
  const at = new Date(now);
  const repId = plan.repId ?? uuidv7(now);
  const { name, timeZone, holidayRegion, caps, openLimit } = plan;
  if (plan.repId === null) {
    const made = { id: repId, personId, name: name ?? "", email: plan.email, timeZone: timeZone ?? zone };
    await insertRep(scope, { ...made, schedule: NEW_REP_SCHEDULE, at });
  }
  const wanted = Object.entries({ name, timeZone, holidayRegion, caps, openLimit }).filter(
    ([, value]) => value !== undefined,
  );
  if (wanted.length > 0) await updateRep(scope, repId, Object.fromEntries(wanted));
  for (const { poolId, weight } of plan.pools) {
    const standing = await findStanding(scope, poolId, repId);
    if (standing?.isMember) await updateMember(scope, { poolId, repId }, { weight });
    else await joinPool(scope, { poolId, repId, weight, at });
  }
  return repId;
}
