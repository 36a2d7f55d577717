import type { LeadPage } from "./types.ts";

/** The decision that says why a lead is where it is: the last one that placed it, not one that only added to it. */
export function placingDecision({ decisions }: Pick<LeadPage, "decisions">): string | null {
  return (decisions.findLast(({ kind }) => kind !== "attached") ?? decisions.at(-1))?.id ?? null;
}
