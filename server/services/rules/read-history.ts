import { listPersonNames } from "#db/directory/person.ts";
import { findRulesetVersion, listRulesetVersions } from "#db/queries/rules/ruleset.ts";
import type { Ruleset } from "#server/core/routing/rule.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { readRulesetVersion } from "./live-ruleset.ts";

/** How many versions the history shows; older ones are still there and found by number. */
export const MOST_VERSIONS = 200;

/** One published version, newest first in a list. `publishedByName` null: the product itself. */
export type PublishedVersion = {
  version: number;
  note: string;
  publishedByName: string | null;
  publishedAt: Date;
  restoredFrom: number | null;
};

/** Lists who published what, when and why, newest first. */
export function readHistory(actor: Actor): Promise<PublishedVersion[]> {
  demand(actor, "readRules");
  return reading(actor, async (scope) => {
    const versions = await listRulesetVersions(scope, MOST_VERSIONS);
    const people = [...new Set(versions.flatMap(({ publishedBy }) => publishedBy ?? []))];
    const names = new Map((await listPersonNames(scope.db, people)).map(({ id, name }) => [id, name]));
    return versions.map(({ publishedBy, ...version }) => ({
      ...version,
      publishedByName: (publishedBy && names.get(publishedBy)) ?? null,
    }));
  });
}

/** Reads the rules of a published version, with the library they name things of. Throws `not_found`. */
export function readVersion(actor: Actor, version: number): Promise<Pick<Ruleset, "rules" | "library">> {
  demand(actor, "readRules");
  return reading(actor, async (scope) => {
    if (!(await findRulesetVersion(scope, version))) throw notFound("version");
    const { rules, library } = await readRulesetVersion(scope, version);
    return { rules, library };
  });
}
