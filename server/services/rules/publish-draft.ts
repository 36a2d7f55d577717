import { setHeadConfiguration } from "#db/directory/head.ts";
import { appendOutbox } from "#db/queries/outbox.ts";
import { deleteDraft, findDraft } from "#db/queries/rules/draft.ts";
import { insertRulesetVersion } from "#db/queries/rules/ruleset.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { listStandings } from "#db/queries/team/pool-member.ts";
import { listReps } from "#db/queries/team/rep.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { conditionSchema } from "#server/core/conditions/condition.ts";
import type { Library } from "#server/core/library/library.ts";
import { namedInLibrary } from "#server/core/library/uses.ts";
import { checkDraft } from "#server/core/routing/check-draft.ts";
import { type Ruleset, rulesetOf, rulesetSchema } from "#server/core/routing/rule.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { recordAudit } from "../audit.ts";
import { demandSeenDraft } from "./draft-conflict.ts";
import { draftBodySchema } from "./draft-document.ts";
import { readSurroundings } from "./read-surroundings.ts";

/** Which draft to publish, and why. */
export type Publication = { revision: number; note: string };

const MOST_NOTE = 1_000;

/**
 * Puts the draft in force as the next version, with the note that says why, and ends the draft. Throws
 * `invalid` naming rule and field when something must be mended first, `conflict` when it is no longer
 * the draft that was seen or another version went live since it was begun.
 */
export async function publishDraft(actor: Actor, { revision, note }: Publication): Promise<{ version: number }> {
  demand(actor, "writeRules");
  const why = readNote(note);
  return writing(actor, async ({ scope, head, now }) => {
    const draft = await findDraft(scope);
    await demandSeenDraft(scope, draft, revision);
    if (!draft) throw new AppError("precondition", "There is no draft to publish.");
    if (draft.baseVersion !== head.rulesetVersion) {
      throw new AppError(
        "conflict",
        `Version ${head.rulesetVersion} went live after this draft was begun. Look at the changes again.`,
      );
    }
    const ruleset = await demandPublishable(scope, draftBodySchema.parse(draft.body));
    const version = head.rulesetVersion + 1;
    const { restoredFrom } = draft;
    const body = JSON.stringify(ruleset);
    await insertRulesetVersion(scope, {
      version,
      body,
      note: why,
      publishedBy: actor.personId,
      publishedAt: new Date(now),
      restoredFrom,
    });
    await setHeadConfiguration(scope, { rulesetVersion: version });
    await deleteDraft(scope);
    const detail = { from: draft.baseVersion, rules: ruleset.rules.length, restoredFrom };
    await recordAudit(scope, actor, now, {
      action: "ruleset.published",
      subjectKind: "ruleset",
      subjectId: String(version),
      detail,
    });
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "rules", id: String(version) }] });
    return { version };
  });
}

function readNote(note: string): string {
  const why = note.trim();
  if (why === "") throw new AppError("invalid", "Say in a few words why: the history keeps it.", { field: "note" });
  if (why.length > MOST_NOTE)
    throw new AppError("invalid", `The note may have ${MOST_NOTE} characters.`, { field: "note" });
  return why;
}

/** What members of pools count for may be named by segments, lists and territories: those must stay. */
async function demandNamesOfMembers(scope: WorkspaceScope, { segments, lists, territories }: Library): Promise<void> {
  const ids = new Set([...segments, ...lists, ...territories].map(({ id }) => id));
  for (const { poolId, repId, condition, isMember } of await listStandings(scope)) {
    if (!isMember || condition === null) continue;
    if (namedInLibrary(conditionSchema.parse(condition)).every((id) => ids.has(id))) continue;
    const pool = (await listPools(scope)).find(({ id }) => id === poolId)?.name;
    const rep = (await listReps(scope)).find(({ id }) => id === repId)?.name;
    throw new AppError("invalid", `${rep} counts in the pool ${pool} for something that this draft does not have.`, {
      field: "rules",
    });
  }
}

/** Answers the rules as they will be stored. Throws `invalid` with the first problem and how many there are. */
async function demandPublishable(scope: WorkspaceScope, { rules, library }: Ruleset): Promise<Ruleset> {
  const problems = checkDraft(rules, await readSurroundings(scope), library);
  const [first] = problems;
  if (first) {
    const rule = rules.find(({ id }) => id === first.ruleId);
    const where = rule ? `Rule ${rules.indexOf(rule) + 1} “${rule.name}”: ` : "";
    const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : "";
    throw new AppError("invalid", `${where}${first.message}${more}`, { field: "rules" });
  }
  await demandNamesOfMembers(scope, library);
  return rulesetSchema.parse(rulesetOf(rules, library));
}
