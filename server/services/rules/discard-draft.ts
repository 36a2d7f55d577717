import { appendOutbox } from "#db/queries/outbox.ts";
import { deleteDraft, findDraft } from "#db/queries/rules/draft.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { recordAudit } from "../audit.ts";
import { demandSeenDraft } from "./draft-conflict.ts";

/** Throws the draft away; the version in force stays. `conflict` when it is no longer the draft that was seen. */
export async function discardDraft(actor: Actor, revision: number): Promise<void> {
  demand(actor, "writeRules");
  await writing(actor, async ({ scope, head, now }) => {
    const draft = await findDraft(scope);
    await demandSeenDraft(scope, draft, revision);
    if (!draft) return;
    await deleteDraft(scope);
    await recordAudit(scope, actor, now, {
      action: "draft.discarded",
      subjectKind: "ruleset",
      subjectId: String(draft.baseVersion),
      detail: { revision },
    });
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "rules", id: "draft" }] });
  });
}
