import { appendOutbox } from "#db/queries/outbox.ts";
import { findDraft, upsertDraft } from "#db/queries/rules/draft.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { Library } from "#server/core/library/library.ts";
import { type Rule, rulesetOf } from "#server/core/routing/rule.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { demandSeenDraft } from "./draft-conflict.ts";
import { demandBuiltFacts, demandWholeRuleset, draftBodySchema } from "./draft-document.ts";
import { readRulesetVersion } from "./live-ruleset.ts";

/** A draft as an editor has it: `revision` is the one it began from, 0 when there was no draft. */
export type DraftEdit = { revision: number; rules: readonly Rule[] };

/** What was saved: the revision to go on from, and when (epoch ms). */
export type SavedDraft = { revision: number; baseVersion: number; savedAt: number };

/**
 * Saves the draft of the next version; the first save makes it from the version in force. Throws
 * `conflict` when somebody else saved, published or discarded it meanwhile: nothing is overwritten.
 */
export async function saveDraft(actor: Actor, { revision, rules }: DraftEdit): Promise<SavedDraft> {
  demand(actor, "writeRules");
  demandWholeRuleset(rules);
  demandBuiltFacts(rules);
  return writing(actor, async ({ scope, head, now }) => {
    const draft = await findDraft(scope);
    await demandSeenDraft(scope, draft, revision);
    const baseVersion = draft?.baseVersion ?? head.rulesetVersion;
    await upsertDraft(scope, {
      // The workspace's seq never comes twice, so a revision of a draft that is gone fits no later one.
      revision: head.seq,
      baseVersion,
      body: JSON.stringify(rulesetOf(rules, await libraryOf(scope, draft?.body, baseVersion))),
      updatedBy: actor.personId,
      updatedAt: new Date(now),
      restoredFrom: null,
    });
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "rules", id: "draft" }] });
    return { revision: head.seq, baseVersion, savedAt: now };
  });
}

/** The library stands beside the rules and is edited by itself. */
async function libraryOf(scope: WorkspaceScope, body: unknown, baseVersion: number): Promise<Library> {
  if (body !== undefined) return draftBodySchema.parse(body).library;
  return (await readRulesetVersion(scope, baseVersion)).library;
}
