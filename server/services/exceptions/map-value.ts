import { listOpenOfField, settleException } from "#db/queries/exceptions/change-exception.ts";
import { getWorkspaceSettings, updateWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { foldText } from "#server/core/conditions/text.ts";
import { MAPPED_FIELD } from "#server/core/exception/resolution.ts";
import { readProductsAgain } from "#server/core/normalise/amend.ts";
import type { Catalogue } from "#server/core/normalise/normalise.ts";
import { findPicklistValue, type Picklist } from "#server/core/normalise/picklist.ts";
import { readWorkspaceSettings, workspaceSettingsSchema } from "#server/core/workspace-settings.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, type Writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { getLeadFor } from "../leads/lead-at-hand.ts";
import { readInput } from "../read-input.ts";
import { catalogueOf, readNormalised, writeCorrected } from "./correct-value.ts";

/** So many leads with the same unknown value are decided again at once; the rest when the next one is mapped. */
const MOST_LEADS = 100;

/** What was written, and the value of the list that it means: one that is there, or a new one. */
export type Mapping = { raw: string; value: string };

/** `leadId`: the lead whose exception was looked at; it is settled already. */
type Mapped = { leadId: string; values: readonly Mapping[] };

/**
 * Teaches the workspace what some words mean, and reads every lead again that waits because of them: those that are
 * known now are decided again unless somebody works on them, and their exceptions are settled. Answers the leads.
 * Throws `invalid` when the lead still holds a value that means nothing.
 */
export async function mapValues(change: Writing, actor: Actor, { leadId, values }: Mapped): Promise<string[]> {
  demand(actor, "writeFields");
  const settings = readWorkspaceSettings(await getWorkspaceSettings(change.scope));
  const productInterests = values.reduce(withWord, settings.productInterests);
  const after = readInput(workspaceSettingsSchema, { ...settings, productInterests: copyOf(productInterests) });
  await updateWorkspaceSettings(change.scope, after);
  await audit(change, actor, {
    action: "workspace.changed",
    subjectKind: "workspace",
    subjectId: change.scope.workspaceId,
    detail: { fields: ["productInterests"] },
  });
  const catalogue = await catalogueOf(change.scope);
  if (!(await readAgain(change, actor, leadId, catalogue)))
    throw new AppError("invalid", "Say what each of the values means.", { field: "values" });
  return [leadId, ...(await settleOthers(change, actor, catalogue))];
}

function withWord(list: Picklist, { raw, value }: Mapping): Picklist {
  if (findPicklistValue(raw, list) !== undefined) return list;
  const known = findPicklistValue(value, list);
  const isSame = foldText(raw) === foldText(value);
  if (known === undefined) return [...list, { value: value.trim(), synonyms: isSame ? [] : [raw] }];
  return list.map((one) => (one.value === known ? { ...one, synonyms: [...one.synonyms, raw] } : one));
}

const copyOf = (list: Picklist) => list.map(({ value, synonyms }) => ({ value, synonyms: [...synonyms] }));

async function settleOthers(change: Writing, actor: Actor, catalogue: Catalogue): Promise<string[]> {
  const done: string[] = [];
  for (const { id, leadId } of await listOpenOfField(change.scope, { field: MAPPED_FIELD, limit: MOST_LEADS })) {
    if (!(await readAgain(change, actor, leadId, catalogue))) continue;
    const at = new Date(change.now);
    await settleException(change.scope, { id, state: "resolved", resolution: "mapped", at, personId: actor.personId });
    done.push(leadId);
  }
  return done;
}

/** Reads a lead's products again; answers whether all of them are known now. A lead that was read before is left. */
async function readAgain(change: Writing, actor: Actor, leadId: string, catalogue: Catalogue): Promise<boolean> {
  const lead = await getLeadFor(change, actor, leadId);
  const known = await readNormalised(change.scope, lead);
  const again = readProductsAgain(known, catalogue);
  if (again.issues.some(({ field }) => field === "productInterest")) return false;
  if (again.issues.length !== known.issues.length) await writeCorrected(change, actor, lead, again);
  return true;
}
