import { listAccountNames } from "#db/queries/accounts/account-family.ts";
import { type Actor, demand, reading } from "../actor.ts";

/** How many names are offered at once. */
const MOST = 20;

/** Reads accounts by a part of their name, for choosing one; never `exceptId`. By name, the first 20. */
export function readAccountNames(actor: Actor, { q, exceptId }: { q: string; exceptId?: string | null | undefined }) {
  demand(actor, "readAccounts");
  return reading(actor, (scope) => listAccountNames(scope, { q: q.trim(), exceptId: exceptId ?? null, limit: MOST }));
}
