import type { readRosterRows } from "#db/queries/team/roster.ts";
import { conditionSchema } from "#server/core/conditions/condition.ts";
import {
  type NobodyEligible,
  type PoolRules,
  poolRulesSchema,
  type RosterMember,
} from "#server/core/pool/pool-rules.ts";
import type { RosterPool } from "#server/core/routing/situation.ts";
import { membershipCapsOf } from "./compile-rep.ts";

type Rows = Pick<Awaited<ReturnType<typeof readRosterRows>>, "pools" | "members">;

/** Answers the pools of a roster snapshot from their rows: what is at its default is left out. */
export function rosterPools({ pools, members }: Rows): RosterPool[] {
  const shared = new Set(pools.flatMap(({ ledgerPoolId }) => ledgerPoolId ?? []));
  return pools.map(({ id, nobodyEligible, managerRepId, passesOverSlow, settings, ledgerPoolId }) => {
    const rules = poolRulesSchema.parse(settings);
    const ledgerId = ledgerPoolId ?? (shared.has(id) ? id : undefined);
    return {
      id,
      nobodyEligible: nobodyEligible as NobodyEligible,
      managerRepId,
      ...rules,
      ...(passesOverSlow ? { passesOverSlow } : {}),
      ...(ledgerId === undefined ? {} : { ledgerId }),
      members: members.filter(({ poolId }) => poolId === id).map((member) => memberOf(member, rules)),
    };
  });
}

function memberOf(
  { repId, weight, tier, condition, tilt, joinedAt, caps: set }: Rows["members"][number],
  { ramp, method }: PoolRules,
): RosterMember {
  const caps = membershipCapsOf({ caps: set });
  return {
    repId,
    weight,
    ...(caps.length > 0 ? { caps } : {}),
    ...(tier === 1 ? {} : { tier }),
    ...(condition === null ? {} : { when: conditionSchema.parse(condition) }),
    ...(ramp ? { joinedAt: joinedAt.getTime() } : {}),
    ...(method === "performance" && tilt !== null ? { tilt } : {}),
  };
}
