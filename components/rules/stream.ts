import { type Rule, SECTIONS, type Section } from "#server/core/routing/rule.ts";

/** What the version in force decided lately: leads by rule, and those that the proposal of qualify decided before territory. */
export type DecidedLeads = {
  byRule: Readonly<Record<string, number>>;
  proposed: { nurture: number; disqualified: number };
};

/** A rule in the stream: leads it decided, and leads still undecided before and after it. */
export type StreamRule = { rule: Rule; place: number; leads: number; before: number; after: number };

/** A section in the stream: of the `reached` leads it decided `decided`; `proposed` were set aside just before it. */
export type StreamSection = {
  section: Section;
  rules: readonly StreamRule[];
  reached: number;
  decided: number;
  proposed: number;
};

/** The ruleset as a stream of leads that gets thinner with every rule. Places count from 1; every section is there, empty or not. */
export type Stream = { total: number; mostOfOneRule: number; sections: readonly StreamSection[] };

/** Follows the leads through the rules in running order. A rule that is not in force decided none. */
export function streamOf(rules: readonly Rule[], { byRule, proposed }: DecidedLeads): Stream {
  const setAside = proposed.nurture + proposed.disqualified;
  const counts = rules.map(({ id }) => byRule[id] ?? 0);
  const total = counts.reduce((sum, leads) => sum + leads, 0) + setAside;
  let left = total;
  let place = 0;
  const sections = SECTIONS.map((section): StreamSection => {
    const before = left;
    const asideHere = section === "territory" ? setAside : 0;
    left -= asideHere;
    const own = rules
      .filter((rule) => rule.section === section)
      .map((rule): StreamRule => {
        const leads = byRule[rule.id] ?? 0;
        left -= leads;
        return { rule, place: ++place, leads, before: left + leads, after: left };
      });
    return { section, rules: own, reached: before, decided: before - asideHere - left, proposed: asideHere };
  });
  return { total, mostOfOneRule: Math.max(1, ...counts), sections };
}
