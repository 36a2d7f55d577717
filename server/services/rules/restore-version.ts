import { appendOutbox } from "#db/queries/outbox.ts";
import { findDraft, upsertDraft } from "#db/queries/rules/draft.ts";
import { findRulesetVersion } from "#db/queries/rules/ruleset.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { recordAudit } from "../audit.ts";
import { demandSeenDraft } from "./draft-conflict.ts";
import { readRulesetVersion } from "./live-ruleset.ts";
import type { SavedDraft } from "./save-draft.ts";

/**
 * Makes a published version the draft, in place of what the draft held; publishing it puts it in force
 * again. `revision` is the draft that was seen (0: none), so that nobody's work is overwritten unseen.
 */
export async function restoreVersion(
  actor: Actor,
  { version, revision }: { version: number; revision: number },
): Promise<SavedDraft> {
  demand(actor, "writeRules");
  return writing(actor, async ({ scope, head, now }) => {
    await demandSeenDraft(scope, await findDraft(scope), revision);
    if (!(await findRulesetVersion(scope, version))) throw notFound("version");
    const ruleset = await readRulesetVersion(scope, version);
    await upsertDraft(scope, {
      revision: head.seq,
      baseVersion: head.rulesetVersion,
      body: JSON.stringify(ruleset),
      updatedBy: actor.personId,
      updatedAt: new Date(now),
      restoredFrom: version,
    });
    await recordAudit(scope, actor, now, {
      action: "draft.restored",
      subjectKind: "ruleset",
      subjectId: String(version),
      detail: {},
    });
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "rules", id: "draft" }] });
    return { revision: head.seq, baseVersion: head.rulesetVersion, savedAt: now };
  });
}
