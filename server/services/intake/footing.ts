import type { LockedHead } from "#db/directory/batch-transaction.ts";
import type { Progress } from "#db/directory/following-batch.ts";
import type { LookUpKeys } from "#db/queries/intake/look-up.ts";
import type { KnownDecision } from "./answer.ts";
import { addLead, type BatchState, externalName } from "./batch-state.ts";
import type { Configuration, Particulars } from "./workspace-cache.ts";

/** What a batch that is being written leaves: the next one can be decided on it before it is committed. */
export type Footing = {
  head: LockedHead;
  /** When the next one may ask for the lock; left out: at once. */
  locked?: Progress["locked"] | undefined;
  state: BatchState;
  configuration: Configuration;
  particulars: Particulars;
  decisions: ReadonlyMap<string, KnownDecision>;
};

/** What a decided batch leaves at `lastSeq`; null while leads are held: the next one serves them first. */
export function footingOf(left: Footing, lastSeq: number): Footing | null {
  const { head, state } = left;
  if (head.hasHeld || state.rows.decisions.some(({ status }) => status === "held")) return null;
  return { ...left, head: { ...head, seq: lastSeq } };
}

/** Tells a batch of what the one before it has done, as far as it asks for it: its own look-up need not have seen that. */
export function standOn(state: BatchState, before: BatchState, asked: LookUpKeys): void {
  const { sourceIds, externalIds } = asked.externals;
  const names = externalIds.map((externalId, at) => externalName(sourceIds[at] as string, externalId));
  take(state.keys, before.keys, asked.idempotencyKeys);
  take(state.ownerByCompany, before.ownerByCompany, asked.domains);
  for (const name of names) {
    const known = before.externals.get(name);
    if (known) state.externals.set(name, { ...known, submissionIdByContent: new Map(known.submissionIdByContent) });
  }
  const ofPersons = asked.emailKeys.flatMap((email) => before.leadIdsByEmail.get(email) ?? []);
  const ofExternals = names.flatMap((name) => before.externals.get(name)?.leadId ?? []);
  for (const id of new Set([...state.leads.keys(), ...ofPersons, ...ofExternals])) takeLead(state, before, id);
}

function take<T>(to: Map<string, T>, from: ReadonlyMap<string, T>, names: readonly string[]): void {
  for (const name of names) {
    const known = from.get(name);
    if (known !== undefined) to.set(name, known);
  }
}

/** The rows of the batch before stay its own. */
function takeLead(state: BatchState, before: BatchState, id: string): void {
  const left = before.leads.get(id);
  if (!left) return;
  const known = state.leads.get(id);
  if (known) known.row = { ...left.row };
  else addLead(state, { row: { ...left.row }, isInRows: false });
  const last = before.lastLeads?.get(id);
  if (last) state.lastLeads?.set(id, last);
}
