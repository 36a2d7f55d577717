import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { lockHead, setHeadConfiguration } from "#db/directory/head.ts";
import { insertMembership } from "#db/directory/membership.ts";
import { insertWorkspaceHead, listTakenSlugs } from "#db/directory/workspace-head.ts";
import { insertSource } from "#db/queries/intake-config/source.ts";
import { insertRulesetVersion } from "#db/queries/rules/ruleset.ts";
import { insertRepProfile } from "#db/queries/workspace/rep-profile.ts";
import { insertWorkspace } from "#db/queries/workspace/workspace.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import type { Database } from "#db/types.ts";
import { DEFAULT_SETTINGS } from "#server/core/workspace-settings.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import type { Actor, Writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { newRepProfile } from "./new-rep-profile.ts";
import { starterRuleset } from "./starter-ruleset.ts";
import { slugCandidates } from "./workspace-slug.ts";

/** What a workspace begins with, and who answers for it. */
export type Founding = {
  name: string;
  timeZone: string;
  founder: { personId: string; name: string; email: string };
  isSample?: boolean;
  /** Replaces the database's clock (epoch ms) in sample data and tests. */
  at?: number;
};

/** The workspace that was made; the founder's rep profile takes what no rule matches. */
export type Founded = { workspaceId: string; slug: string; founderRepId: string };

/**
 * Makes a workspace that can take leads at once: its owner with a rep profile, a source for the API, ruleset
 * version 1 with everything unmatched going to the founder, and the first roster snapshot. One transaction;
 * `also` runs first in it (a sign-up writes its person there).
 */
export async function foundWorkspace(
  kysely: Kysely<Database>,
  founding: Founding,
  also?: (scope: WorkspaceScope) => Promise<void>,
): Promise<Founded> {
  const workspaceId = uuidv7(founding.at);
  return withWorkspace(kysely, workspaceId, async (scope) => {
    await also?.(scope);
    const slug = await takeSlug(scope, founding.name);
    const head = await lockHead(scope);
    const founderRepId = await fill({ scope, head, now: founding.at ?? head.now }, founding);
    return { workspaceId, slug, founderRepId };
  });
}

async function takeSlug(scope: WorkspaceScope, name: string): Promise<string> {
  const candidates = slugCandidates(name, randomBytes(3).toString("hex"));
  const taken = new Set(await listTakenSlugs(scope.db, candidates));
  for (const slug of candidates) {
    if (!taken.has(slug) && (await insertWorkspaceHead(scope, slug))) return slug;
  }
  throw new AppError("conflict", "No address is free for this name. Choose another one.", { field: "company" });
}

async function fill(writing: Writing, { founder, ...founding }: Founding): Promise<string> {
  const { scope, now } = writing;
  const at = new Date(now);
  const { personId } = founder;
  const actor: Actor = { workspaceId: scope.workspaceId, personId, repId: null, role: "owner" };
  await insertWorkspace(scope, {
    name: founding.name,
    timeZone: founding.timeZone,
    isSample: founding.isSample ?? false,
    settings: DEFAULT_SETTINGS,
    at,
  });
  await insertMembership(scope, { personId, role: "owner", at });
  const rep = newRepProfile({ ...founder, timeZone: founding.timeZone }, now);
  await insertRepProfile(scope, rep);
  await insertSource(scope, { id: uuidv7(now), kind: "api", name: "API", createdAt: at });
  const ruleIds = [uuidv7(now), uuidv7(now), uuidv7(now), uuidv7(now)] as const;
  const body = JSON.stringify(starterRuleset({ founderRepId: rep.id, founderPersonId: personId, ruleIds }));
  await insertRulesetVersion(scope, {
    version: 1,
    body,
    note: "Starter ruleset",
    publishedBy: personId,
    publishedAt: at,
    restoredFrom: null,
  });
  await setHeadConfiguration(scope, { rulesetVersion: 1 });
  await refreshRoster(writing);
  await audit(writing, actor, {
    action: "workspace.created",
    subjectKind: "workspace",
    subjectId: scope.workspaceId,
    detail: { name: founding.name },
  });
  return rep.id;
}
