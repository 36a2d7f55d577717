import { testsOf } from "../conditions/tests-of.ts";
import { type Rule, targetsOf } from "../routing/rule.ts";
import type { Library } from "./library.ts";

/** Names what uses a segment, list or territory: rules, segments and the territories below; empty: nothing does. */
export function usesOf(id: string, { rules, library }: { rules: readonly Rule[]; library: Library }): string[] {
  const names = (condition: Rule["when"]) =>
    testsOf(condition).some(
      ({ op, value }) => (op === "inList" || op === "inSegment" || op === "inTerritory") && value === id,
    );
  return [
    ...rules
      .filter(({ when, action }) => {
        return (
          names(when) || targetsOf(action).some((target) => target.kind === "territoryOwner" && target.withinId === id)
        );
      })
      .map(({ name }) => `rule “${name.trim() || "without name"}”`),
    ...library.segments.filter(({ condition }) => names(condition)).map(({ name }) => `segment ${name}`),
    ...library.territories.filter(({ parentId }) => parentId === id).map(({ name }) => `territory ${name} below it`),
  ];
}
