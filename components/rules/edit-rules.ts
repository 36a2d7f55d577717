import { type Rule, SECTIONS, type Section } from "#server/core/routing/rule.ts";

/** Where a rule goes: to the end of a section, or before another rule. */
export type Place = { section: Section; beforeId: string | null };

/** A rule that somebody has just begun: matches a field yet to be chosen and sends leads to nobody yet. */
export function newRule(id: string, section: Section, ownerPersonId: string | null): Rule {
  return {
    id,
    section,
    name: "",
    intent: "",
    ownerPersonId,
    reviewOn: null,
    enabled: true,
    when: { all: [{ fact: "", op: "equals", value: "" }] },
    action: {
      targets: [{ kind: "pool", id: "", ifUnavailable: "hold" }],
      disposition: null,
      priority: null,
      tags: [],
      exceptionType: null,
      replacesOwner: false,
    },
  };
}

/** The rules with another one, at its place. */
export function placeRule(rules: readonly Rule[], rule: Rule, { section, beforeId }: Place): Rule[] {
  const others = rules.filter(({ id }) => id !== rule.id);
  const placed = { ...rule, section };
  const before = others.findIndex(({ id }) => id === beforeId);
  const at = before >= 0 ? before : endOf(others, section);
  return [...others.slice(0, at), placed, ...others.slice(at)];
}

/** The rules with one of them changed in place; a rule that changes its section goes to the end of the new one. */
export function replaceRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const known = rules.find(({ id }) => id === rule.id);
  if (known && known.section !== rule.section) return placeRule(rules, rule, { section: rule.section, beforeId: null });
  return rules.map((one) => (one.id === rule.id ? rule : one));
}

/** The rules without one of them. The catch-all stays. */
export function removeRule(rules: readonly Rule[], id: string): Rule[] {
  return rules.filter((rule) => rule.id !== id || rule.section === "catchAll");
}

/** The place one step earlier or later within the rule's section; null where it is first or last already, and for the catch-all. */
export function stepPlace(rules: readonly Rule[], id: string, step: -1 | 1): Place | null {
  const section = rules.find((rule) => rule.id === id)?.section;
  if (!section || section === "catchAll") return null;
  const peers = rules.filter((rule) => rule.section === section);
  const to = peers.findIndex((rule) => rule.id === id) + step;
  if (to < 0 || to >= peers.length) return null;
  return { section, beforeId: peers[step < 0 ? to : to + 1]?.id ?? null };
}

/** Where a rule stands and what stands before it, to be said aloud after a move. */
export function placeWords(rules: readonly Rule[], id: string): string {
  const at = rules.findIndex((rule) => rule.id === id);
  const rule = rules[at];
  if (!rule) return "";
  const before = rules[at - 1];
  const after =
    before?.section === rule.section ? `, after ${before.name || "a rule without name"}` : ", first of its section";
  return `${rule.name || "Rule without name"} is now rule ${at + 1} of ${rules.length}${after}.`;
}

function endOf(rules: readonly Rule[], section: Section): number {
  const next = rules.findIndex((rule) => SECTIONS.indexOf(rule.section) > SECTIONS.indexOf(section));
  return next < 0 ? rules.length : next;
}
