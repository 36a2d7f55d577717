import type * as z from "zod";
import { findStanding, updateMember } from "#db/queries/team/pool-member.ts";
import { checkCondition } from "#server/core/conditions/check.ts";
import type { Condition } from "#server/core/conditions/condition.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, type Writing, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";
import { readCustomFields } from "../rules/read-custom-fields.ts";
import { announceTeam, poolTopic, teamTopic } from "./announce-team.ts";
import { memberChangeInput } from "./pool-input.ts";
import { getPool } from "./team-rows.ts";

/** A condition is held against the fields of the workspace and the library of the rules in force. */
async function problemsOf({ scope, head }: Writing, when: Condition) {
  const library =
    head.rulesetVersion === 0 ? undefined : (await readRulesetVersion(scope, head.rulesetVersion)).library;
  return checkCondition(when, await readCustomFields(scope, []), library);
}

/**
 * Changes the tier of a pool's member, or for which leads they count, from now on; nobody's balance changes. Throws
 * `invalid` for a condition that cannot be evaluated.
 */
export function editMember(actor: Actor, input: z.input<typeof memberChangeInput>): Promise<void> {
  demand(actor, "writePools");
  const { poolId, repId, tier, when } = readInput(memberChangeInput, input);
  return writing(actor, async (change) => {
    await getPool(change.scope, poolId);
    const standing = await findStanding(change.scope, poolId, repId);
    if (!standing?.isMember) throw notFound("member");
    const [problem] = when ? await problemsOf(change, when) : [];
    if (problem) throw new AppError("invalid", problem.message, { field: "when" });
    const wanted = { ...(tier === undefined ? {} : { tier }), ...(when === undefined ? {} : { when }) };
    await updateMember(change.scope, { poolId, repId }, wanted);
    const detail = { repId, ...wanted };
    const entry = { action: "pool.memberChanged", subjectKind: "pool", subjectId: poolId, detail };
    await announceTeam(change, actor, entry, [poolTopic(poolId), teamTopic(repId)]);
  });
}
