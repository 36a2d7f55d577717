import { findDraft, upsertDraft } from "#db/queries/rules/draft.ts";
import { namesRep, replaceRep } from "#server/core/routing/replace-rep.ts";
import type { Ruleset } from "#server/core/routing/rule.ts";
import type { Actor, Writing } from "../actor.ts";
import { draftBodySchema } from "../rules/draft-document.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";

/**
 * Names a successor wherever the draft of the rules names a rep; where there is no draft, one begins from the rules in
 * force. Answers how many rules and territories that changed; none leaves the draft alone.
 */
export async function replaceInDraft(
  { scope, head, now }: Writing,
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const draft = await findDraft(scope);
  if (!draft && head.rulesetVersion === 0) return 0;
  const ruleset: Ruleset = draft
    ? draftBodySchema.parse(draft.body)
    : await readRulesetVersion(scope, head.rulesetVersion);
  const { ruleIds, territoryIds } = namesRep(ruleset, from);
  if (ruleIds.length + territoryIds.length === 0) return 0;
  await upsertDraft(scope, {
    revision: head.seq,
    baseVersion: draft?.baseVersion ?? head.rulesetVersion,
    body: JSON.stringify(replaceRep(ruleset, from, to)),
    updatedBy: actor.personId,
    updatedAt: new Date(now),
    restoredFrom: draft?.restoredFrom ?? null,
  });
  return ruleIds.length + territoryIds.length;
}
