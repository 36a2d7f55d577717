import { counted } from "#server/core/handoff/names.ts";
import type { TerritoryMoves } from "../types.ts";

type Counts = Pick<TerritoryMoves, "leads" | "accounts" | "lookedAt">;

/** Says how much would change hands: "By this tree 12 open leads and 3 accounts would be somebody else’s." */
export function movesSentence({ leads, accounts, lookedAt }: Counts): string {
  const parts = [
    ...(leads > 0 ? [counted(leads, "open lead")] : []),
    ...(accounts > 0 ? [counted(accounts, "account")] : []),
  ];
  const within = lookedAt.isPart
    ? ` Looked at: the latest ${counted(lookedAt.leads, "open lead")} and ${counted(lookedAt.accounts, "account")}.`
    : "";
  if (parts.length === 0) return `By this tree no open lead and no account would change hands.${within}`;
  return `By this tree ${parts.join(" and ")} would be somebody else’s.${within}`;
}

/** Says how many of all are named: "all 7", "the first 50 of 112". */
export function namedNote({ leads, accounts, first }: Pick<TerritoryMoves, "leads" | "accounts" | "first">): string {
  const all = leads + accounts;
  return first.length < all ? `the first ${first.length} of ${all.toLocaleString("en")}` : `all ${all}`;
}
