import type { Condition } from "../conditions/condition.ts";
import { testsOf } from "../conditions/tests-of.ts";
import { type Rule, targetsOf } from "../routing/rule.ts";
import type { Library } from "./library.ts";

/** Answers the ids of the segments, value lists and territories that a condition names. */
export function namedInLibrary(condition: Condition): string[] {
  return testsOf(condition).flatMap((test) =>
    test.op === "inList" || test.op === "inSegment" || test.op === "inTerritory" ? [test.value] : [],
  );
}

/** Names what uses something of a library: rules, segments and the territories below; empty: nothing does. */
export function usesOf(id: string, { rules, library }: { rules: readonly Rule[]; library: Library }): string[] {
  const names = (condition: Condition) => namedInLibrary(condition).includes(id);
  return [
    ...rules
      .filter(({ when, action }) => {
        return (
          names(when) ||
          action.slaPolicyId === id ||
          action.nurtureTrackId === id ||
          targetsOf(action).some((target) => target.kind === "territoryOwner" && target.withinId === id)
        );
      })
      .map(({ name }) => `rule “${name.trim() || "without name"}”`),
    ...library.segments.filter(({ condition }) => names(condition)).map(({ name }) => `segment ${name}`),
    ...library.territories.filter(({ parentId }) => parentId === id).map(({ name }) => `territory ${name} below it`),
  ];
}
