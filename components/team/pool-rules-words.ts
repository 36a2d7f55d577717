import { capitalised, listed } from "#server/core/handoff/names.ts";
import type {
  Absence,
  Method,
  NobodyEligible,
  PointsFormula,
  PoolRules,
  SkillNeed,
} from "#server/core/pool/pool-rules.ts";

/** Each method: its name, and what it does. */
export const METHOD_WORDS: Record<Method, { title: string; text: string }> = {
  fair_rotation: { title: "Fair rotation", text: "Whoever is owed a lead is next, by weight." },
  least_loaded: { title: "Least loaded", text: "Whoever has the fewest open leads; the ledger breaks ties." },
  most_spare: {
    title: "Most spare capacity",
    text: "Whoever has most room under their limits; the ledger breaks ties.",
  },
  longest_idle: { title: "Longest idle", text: "Whoever has waited longest for a lead of this pool." },
  performance: {
    title: "Performance-tilted",
    text: "Fair rotation by weights that follow conversion, between a floor and a ceiling. Renewed daily.",
  },
  claim: { title: "Claim", text: "Offered to everybody who can take it; the first to accept has it." },
};

/** Each absence mode: its name, and what it does to time off and pauses. */
export const ABSENCE_WORDS: Record<Absence, { title: string; text: string }> = {
  forfeit: { title: "Forfeit", text: "Away means no entitlement and no flood on return." },
  keep_turn: { title: "Keep turn", text: "The balance rises while away, up to one lead." },
  catch_up: { title: "Catch up", text: "Missed leads are paid back, at most one a day above the fair share." },
};

/** What a pool does while nobody is eligible, in a line. */
export function nobodyWords(
  nobodyEligible: NobodyEligible,
  { managerName, overflowName }: { managerName: string | null; overflowName: string | null },
): string {
  if (nobodyEligible === "hold") return "Hold, released by priority and then age";
  if (nobodyEligible === "overflow") return `Go over to ${overflowName ?? "another pool"}, else hold`;
  if (nobodyEligible === "assignWithCover") return "Assign with cover, shared among everybody active";
  if (nobodyEligible === "assignAnyway") return "Assign anyway, shared among everybody active";
  return managerName ? `${managerName} gets them` : "The owner of the catch-all gets them";
}

/** What uses a turn of the pool, in a sentence. */
export function turnWords({ importsAreFree, countsOwned, countsByHand }: PoolRules): string {
  const uses = ["leads the pool gives", ...(importsAreFree ? [] : ["imports"])];
  if (countsOwned) uses.push("owned accounts");
  if (countsByHand) uses.push("leads picked by hand");
  const free = [...(importsAreFree ? ["imports"] : [])];
  if (!countsOwned) free.push("owned accounts");
  if (!countsByHand) free.push("leads picked by hand");
  const said = capitalised(listed(uses));
  return free.length === 0 ? said : `${said}; not ${listed(free, "nor")}`;
}

/** "the lead’s language, when known" or "segment: enterprise". */
export function needWords({ kind, value }: SkillNeed): string {
  return value === null ? `the lead’s ${kind}` : `${kind}: ${value}`;
}

/** What somebody typed as a skill that is asked for; null where it names none. */
export function needOf(text: string): SkillNeed | null {
  const said = /^the lead[’'`]s (language|product)$/i.exec(text.trim());
  if (said) return { kind: said[1]?.toLowerCase() as "language" | "product", value: null };
  return skillOf(text);
}

/** What somebody typed as a rep's skill, such as "language: de"; null where it names none. */
export function skillOf(text: string): { kind: SkillNeed["kind"]; value: string } | null {
  const named = /^(language|product|segment|seniority)\s*:\s*(.+)$/i.exec(text.trim());
  if (!named) return null;
  return { kind: named[1]?.toLowerCase() as SkillNeed["kind"], value: (named[2] ?? "").trim() };
}

/** "25 %, 50 %, 75 % of the weight in the first 3 weeks". */
export function rampWords(ramp: readonly number[]): string {
  const weeks = ramp.length === 1 ? "the first week" : `the first ${ramp.length} weeks`;
  return `${ramp.map((percent) => `${percent} %`).join(", ")} of the weight in ${weeks}`;
}

/** "P1 5, P2 3, P3 0, P4 0; quote +2, demo +1": what a lead is worth. */
export function pointsWords({ priority, types, employees }: PointsFormula): string {
  const said = (entries: readonly (readonly [string, number])[], sign: string) =>
    entries.map(([name, points]) => `${name} ${sign}${points}`).join(", ");
  const byType = said(
    Object.entries(types).map(([type, points]) => [type.replaceAll("_", " "), points]),
    "+",
  );
  const bySize = said(
    employees.map(({ from, points }) => [`from ${from} employees`, points]),
    "+",
  );
  return [said(Object.entries(priority), ""), byType, bySize].filter(Boolean).join("; ");
}
