import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { listMembers } from "#db/directory/membership.ts";
import { findPerson } from "#db/directory/person.ts";
import { findDraft } from "#db/queries/rules/draft.ts";
import { listTargetNames } from "#db/queries/rules/names.ts";
import { findRulesetVersion } from "#db/queries/rules/ruleset.ts";
import { listSeenValues } from "#db/queries/rules/seen-values.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { can } from "#server/core/access.ts";
import type { Library } from "#server/core/library/library.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { draftBodySchema } from "./draft-document.ts";
import { readRulesetVersion } from "./live-ruleset.ts";
import { readCustomFields } from "./read-custom-fields.ts";

/** The version in force. `publishedAt` is an instant; `restoredFrom` the version it repeats. */
export type LiveVersion = {
  version: number;
  note: string;
  publishedByName: string | null;
  publishedAt: Date;
  restoredFrom: number | null;
  rules: Rule[];
  library: Library;
};

/** The draft of the next version. `updatedByPersonId` null: the product itself. */
export type Draft = {
  revision: number;
  baseVersion: number;
  restoredFrom: number | null;
  updatedByPersonId: string | null;
  updatedByName: string | null;
  updatedAt: Date;
  rules: Rule[];
  library: Library;
};

/**
 * Reads everything the ruleset page shows: version in force, draft (for those who may change it), names behind
 * ids, values of leads to suggest (for those who see all leads). `seq` is the workspace's, to tell an older answer from a newer one.
 */
export function readEditor(actor: Actor) {
  demand(actor, "readRules");
  return reading(actor, async (scope) => {
    const { seq } = await readConfigurationInForce(scope);
    const canWrite = actor.role === "system" || can(actor.role, "writeRules");
    const canTry = actor.role === "system" || can(actor.role, "readTeam");
    const live = await readLive(scope);
    const { productInterests } = readWorkspaceSettings(await getWorkspaceSettings(scope));
    return {
      seq,
      timeZone: (await getWorkspace(scope)).timeZone,
      personId: actor.personId,
      canWrite,
      canTry,
      live,
      draft: canWrite ? await readDraft(scope) : null,
      customFields: canTry ? await readCustomFields(scope, live.rules) : [],
      products: productInterests.map(({ value }) => value),
      names: {
        ...(await listTargetNames(scope)),
        people: (await listMembers(scope)).map(({ personId, name }) => ({ id: personId, name })),
      },
      seenValues: canTry ? await listSeenValues(scope) : [],
    };
  });
}

/** Reads the version in force with its rules. */
export async function readLive(scope: WorkspaceScope): Promise<LiveVersion> {
  const { rulesetVersion } = await readConfigurationInForce(scope);
  const found = await findRulesetVersion(scope, rulesetVersion);
  if (!found) throw new Error(`The head names ruleset version ${rulesetVersion}, which is not there.`);
  const { rules, library } = await readRulesetVersion(scope, rulesetVersion);
  const { version, note, publishedBy, publishedAt, restoredFrom } = found;
  return {
    version,
    note,
    publishedByName: await nameOf(scope, publishedBy),
    publishedAt,
    restoredFrom,
    rules,
    library,
  };
}

/** Reads the draft, null when nobody has begun one. */
export async function readDraft(scope: WorkspaceScope): Promise<Draft | null> {
  const found = await findDraft(scope);
  if (!found) return null;
  const { revision, baseVersion, restoredFrom, updatedBy, updatedAt, body } = found;
  const updatedByName = await nameOf(scope, updatedBy);
  const { rules, library } = draftBodySchema.parse(body);
  return {
    revision,
    baseVersion,
    restoredFrom,
    updatedByPersonId: updatedBy,
    updatedByName,
    updatedAt,
    rules,
    library,
  };
}

async function nameOf(scope: WorkspaceScope, personId: string | null): Promise<string | null> {
  return personId === null ? null : ((await findPerson(scope.db, personId))?.name ?? null);
}
