import { appendOutbox } from "#db/queries/outbox.ts";
import { findDraft, upsertDraft } from "#db/queries/rules/draft.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { listed } from "#server/core/handoff/names.ts";
import { checkLibrary } from "#server/core/library/check-library.ts";
import { applyLibraryEdit, type LibraryEdit, touchedBy } from "#server/core/library/edit-library.ts";
import { type Library, librarySchema } from "#server/core/library/library.ts";
import { usesOf } from "#server/core/library/uses.ts";
import { type Ruleset, rulesetOf } from "#server/core/routing/rule.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { recordAudit } from "../audit.ts";
import { demandSeenDraft } from "./draft-conflict.ts";
import { draftBodySchema } from "./draft-document.ts";
import { readRulesetVersion } from "./live-ruleset.ts";
import { readSurroundings } from "./read-surroundings.ts";
import type { SavedDraft } from "./save-draft.ts";

/**
 * Changes segments, value lists, territories, SLA policies or nurture tracks in the draft, all at once or not at all; the first change makes the
 * draft from the version in force. Throws `invalid` naming what must be mended first or what still uses a thing
 * that is to go, `conflict` when somebody else changed the draft meanwhile.
 */
export async function editLibrary(
  actor: Actor,
  { revision, edit }: { revision: number; edit: LibraryEdit },
): Promise<SavedDraft> {
  demand(actor, "writeRules");
  return writing(actor, async ({ scope, head, now }) => {
    const draft = await findDraft(scope);
    await demandSeenDraft(scope, draft, revision);
    const baseVersion = draft?.baseVersion ?? head.rulesetVersion;
    const before: Ruleset = draft ? draftBodySchema.parse(draft.body) : await readRulesetVersion(scope, baseVersion);
    const library = await changed(scope, before, edit);
    await upsertDraft(scope, {
      revision: head.seq,
      baseVersion,
      body: JSON.stringify(rulesetOf(before.rules, library)),
      updatedBy: actor.personId,
      updatedAt: new Date(now),
      restoredFrom: null,
    });
    await recordAudit(scope, actor, now, {
      action: `library.${edit.kind === "remove" ? "removed" : "changed"}`,
      subjectKind: "ruleset",
      subjectId: String(baseVersion),
      detail: auditDetail(before.library, edit),
    });
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "rules", id: "draft" }] });
    return { revision: head.seq, baseVersion, savedAt: now };
  });
}

async function changed(scope: WorkspaceScope, before: Ruleset, edit: LibraryEdit): Promise<Library> {
  if (edit.kind === "remove") demandUnused(edit.id, before);
  const read = librarySchema.safeParse(applyLibraryEdit(before.library, edit));
  if (!read.success) throw new AppError("invalid", "This is more than a ruleset holds.");
  const touched = new Set(touchedBy(edit));
  const problems = checkLibrary(read.data, await readSurroundings(scope)).filter(({ libraryId }) =>
    touched.has(libraryId),
  );
  const [first] = problems;
  if (first)
    throw new AppError(
      "invalid",
      problems.length > 1 ? `${first.message} And ${problems.length - 1} more.` : first.message,
    );
  return read.data;
}

function demandUnused(id: string, ruleset: Ruleset): void {
  const uses = usesOf(id, ruleset);
  if (uses.length > 0)
    throw new AppError("invalid", `It is still used: ${listed(uses.slice(0, 3))}. Change that first.`);
}

/** Ids and counts; what the names and values are stands in the draft. */
function auditDetail(before: Library, edit: LibraryEdit): Record<string, unknown> {
  const known = new Set(Object.values(before).flatMap((items) => items.map(({ id }) => id)));
  const ids = touchedBy(edit);
  return { edit: edit.kind, ids: ids.slice(0, 20), added: ids.filter((id) => !known.has(id)).length, of: ids.length };
}
