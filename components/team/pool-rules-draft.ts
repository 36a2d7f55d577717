import type { Absence, Method, PoolRules, SkillNeed } from "#server/core/pool/pool-rules.ts";
import { needOf, needWords } from "./pool-rules-words.ts";

/** How a pool shares while somebody edits it: as typed. */
export interface RulesDraft {
  method: Method;
  absence: Absence;
  ramp: string;
  required: string[];
  preferred: string[];
  stickyDays: string;
  overflowPoolId: string;
  countsImports: boolean;
  countsOwned: boolean;
  countsByHand: boolean;
  tiltFloor: string;
  tiltCeiling: string;
  /** Value points by priority, P1 first. */
  points: string[];
  typePoints: Record<string, string>;
  /** Value points by company size, three bands at least; one without a number of employees is left out. */
  sizePoints: SizePoints[];
}

/** From so many employees on, so many points; `place` in the form, from 1. */
export type SizePoints = { place: number; from: string; points: string };

const BANDS = 3;

const PRIORITIES = ["P1", "P2", "P3", "P4"] as const;

/** Begins an edit from what is set. */
export function draftOf(rules: PoolRules): RulesDraft {
  return {
    method: rules.method ?? "fair_rotation",
    absence: rules.absence ?? "forfeit",
    ramp: rules.ramp?.join(", ") ?? "",
    required: (rules.required ?? []).map(needWords),
    preferred: (rules.preferred ?? []).map(needWords),
    stickyDays: rules.stickyDays === undefined ? "" : String(rules.stickyDays),
    overflowPoolId: rules.overflowPoolId ?? "",
    countsImports: rules.importsAreFree !== true,
    countsOwned: rules.countsOwned === true,
    countsByHand: rules.countsByHand === true,
    tiltFloor: String(rules.tiltFloor ?? 50),
    tiltCeiling: String(rules.tiltCeiling ?? 200),
    points: PRIORITIES.map((priority) => (rules.points ? String(rules.points.priority[priority]) : "")),
    typePoints: Object.fromEntries(
      Object.entries(rules.points?.types ?? {}).map(([type, points]) => [type, String(points)]),
    ),
    sizePoints: sizesOf(rules.points?.employees ?? []),
  };
}

function sizesOf(bands: readonly { from: number; points: number }[]): SizePoints[] {
  const set = bands.map(({ from, points }) => ({ from: String(from), points: String(points) }));
  const free = Array.from({ length: Math.max(0, BANDS - set.length) }, () => ({ from: "", points: "" }));
  return [...set, ...free].map((band, at) => ({ place: at + 1, ...band }));
}

/** What is wrong with what was typed, by field; empty: nothing. */
export function problemsOf(draft: RulesDraft): Partial<Record<keyof RulesDraft, string>> {
  const problems: Partial<Record<keyof RulesDraft, string>> = {};
  if (percents(draft.ramp).some((percent) => !isWhole(percent, 1, 100)))
    problems.ramp = "Write percents from 1 to 100, one a week, such as 25, 50, 75.";
  if (draft.stickyDays !== "" && !isWhole(Number(draft.stickyDays), 1, 365))
    problems.stickyDays = "Write a number of days from 1 to 365, or leave it empty.";
  for (const field of ["required", "preferred"] as const)
    if (draft[field].some((text) => needOf(text) === null))
      problems[field] = "Write the lead’s language, the lead’s product, or a skill such as segment: enterprise.";
  if (draft.method === "performance" && !isWhole(Number(draft.tiltFloor), 1, 100))
    problems.tiltFloor = "Write a percent from 1 to 100.";
  if (draft.method === "performance" && !isWhole(Number(draft.tiltCeiling), 100, 1000))
    problems.tiltCeiling = "Write a percent from 100 to 1000.";
  if (pointsTyped(draft).some((text) => !isWhole(Number(text), 0, 1000)))
    problems.points = "Write whole numbers from 0 to 1000.";
  if (!problems.points && draft.sizePoints.some((band) => !isBand(band)))
    problems.points = "Write from how many employees on, and points from 0 to 1000, or leave both empty.";
  return problems;
}

/** What is to be saved. */
export function rulesOf(draft: RulesDraft): PoolRules {
  const needs = (texts: readonly string[]) => texts.map(needOf).filter((need): need is SkillNeed => need !== null);
  const [P1 = 0, P2 = 0, P3 = 0, P4 = 0] = draft.points.map(Number);
  const types = Object.fromEntries(
    Object.entries(draft.typePoints)
      .filter(([, text]) => Number(text) > 0)
      .map(([type, text]) => [type, Number(text)]),
  );
  const employees = draft.sizePoints
    .filter(({ from }) => from.trim() !== "")
    .map(({ from, points }) => ({ from: Number(from), points: Number(points) }))
    .sort((a, b) => a.from - b.from);
  const hasPoints = pointsTyped(draft).length > 0 || employees.length > 0;
  return {
    ...(draft.method === "fair_rotation" ? {} : { method: draft.method }),
    ...(draft.absence === "forfeit" ? {} : { absence: draft.absence }),
    ...(percents(draft.ramp).length === 0 ? {} : { ramp: percents(draft.ramp) }),
    ...(draft.required.length === 0 ? {} : { required: needs(draft.required) }),
    ...(draft.preferred.length === 0 ? {} : { preferred: needs(draft.preferred) }),
    ...(draft.stickyDays === "" ? {} : { stickyDays: Number(draft.stickyDays) }),
    ...(draft.overflowPoolId === "" ? {} : { overflowPoolId: draft.overflowPoolId }),
    ...(draft.countsImports ? {} : { importsAreFree: true as const }),
    ...(draft.countsOwned ? { countsOwned: true as const } : {}),
    ...(draft.countsByHand ? { countsByHand: true as const } : {}),
    ...(draft.method === "performance"
      ? { tiltFloor: Number(draft.tiltFloor), tiltCeiling: Number(draft.tiltCeiling) }
      : {}),
    ...(hasPoints ? { points: { types, employees, priority: { P1, P2, P3, P4 } } } : {}),
  };
}

const pointsTyped = ({ points, typePoints }: RulesDraft) =>
  [...points, ...Object.values(typePoints)].filter((text) => text.trim() !== "");

const isBand = ({ from, points }: SizePoints): boolean =>
  from.trim() === "" ? points.trim() === "" : isWhole(Number(from), 0, 10_000_000) && isWhole(Number(points), 0, 1000);

const percents = (text: string): number[] =>
  text
    .split(/[,;\s%]+/)
    .filter((part) => part !== "")
    .map(Number);

const isWhole = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;
