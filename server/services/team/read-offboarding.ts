import { countCovers } from "#db/queries/cover/task.ts";
import { findDraft } from "#db/queries/rules/draft.ts";
import {
  countOpenLeadsByPool,
  listOwnedAccounts,
  listOwnedOpportunities,
  listTeamRoles,
} from "#db/queries/team/offboarding.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { namesRep } from "#server/core/routing/replace-rep.ts";
import type { Ruleset } from "#server/core/routing/rule.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { draftBodySchema } from "../rules/draft-document.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";
import { byName, readTeamNow } from "./team-now.ts";

/**
 * Reads everything that names a rep who leaves: rules and territories in force and in the draft, pools, accounts,
 * people they cover for and how many leads now, and their open leads. `answersForAll`: the rules in force cannot do without them yet.
 */
export function readOffboarding(actor: Actor, repId: string) {
  demand(actor, "writeRules");
  return reading(actor, async (scope) => {
    const team = await readTeamNow(scope);
    const rep = team.reps.get(repId);
    if (!rep) throw notFound("rep");
    const draft = await findDraft(scope);
    const live = team.rulesetVersion === 0 ? null : await readRulesetVersion(scope, team.rulesetVersion);
    const pools = (await listPools(scope)).filter(({ isArchived }) => !isArchived).sort(byName);
    const isMember = (id: string) =>
      team.standings.get(id)?.some((standing) => standing.isMember && standing.repId === repId) ?? false;
    return {
      repId,
      name: rep.name,
      isActive: rep.isActive,
      live: live && namedIn(live, repId),
      draft: draft ? namedIn(draftBodySchema.parse(draft.body), repId) : null,
      answersForAll: live?.rules.at(-1)?.action.targets.some((one) => one.kind === "rep" && one.id === repId) ?? false,
      pools: pools.filter(({ id }) => isMember(id)).map(({ id, name }) => ({ id, name })),
      manages: pools.filter(({ managerRepId }) => managerRepId === repId).map(({ id, name }) => ({ id, name })),
      covers: [...team.reps.values()]
        .filter(({ coverRepId, isActive }) => isActive && coverRepId === repId)
        .map(({ id, name }) => ({ id, name })),
      coversNow: await countCovers(scope, repId),
      accounts: await listOwnedAccounts(scope, repId),
      opportunities: await listOwnedOpportunities(scope, repId),
      teamRoles: await listTeamRoles(scope, repId),
      openLeads: await countOpenLeadsByPool(scope, repId),
      successors: [...team.reps.values()]
        .filter(({ id, isActive }) => isActive && id !== repId)
        .map(({ id, name }) => ({ id, name }))
        .sort(byName),
    };
  });
}

function namedIn(ruleset: Ruleset, repId: string) {
  const { ruleIds, territoryIds } = namesRep(ruleset, repId);
  const { rules, library } = ruleset;
  return {
    rules: rules.filter(({ id }) => ruleIds.includes(id)).map(({ id, name }) => ({ id, name })),
    territories: library.territories
      .filter(({ id }) => territoryIds.includes(id))
      .map(({ id, name }) => ({ id, name })),
  };
}
