import { checkCondition, type KnownField } from "../conditions/check.ts";
import { RuleError } from "../conditions/operand.ts";
import { postalKey } from "../conditions/postal.ts";
import type { Library, PostalRange, Segment, Territory } from "./library.ts";
import { LibraryIndex } from "./resolve.ts";

/** Something of the library that keeps its ruleset from being published. */
export type LibraryProblem = { readonly libraryId: string; readonly code: string; readonly message: string };

/** Who can own a territory: the workspace as it is now. */
type Owners = {
  readonly fields: readonly KnownField[];
  readonly reps: ReadonlyMap<string, { readonly isActive: boolean }>;
  readonly poolIds: ReadonlySet<string>;
};

/** Finds what is wrong with segments, territories and names, in this order; empty: all well. */
export function checkLibrary(library: Library, around: Owners): LibraryProblem[] {
  const index = new LibraryIndex(library);
  return [
    ...library.segments.flatMap((segment) => segmentProblems(segment, index, around)),
    ...library.territories.flatMap((territory) => territoryProblems(territory, index, around)),
    ...twiceNamed("segment", library.segments),
    ...twiceNamed("value list", library.lists),
    ...twiceNamed("SLA policy", library.policies),
    ...twiceNamed("nurture track", library.tracks),
  ];
}

function segmentProblems(segment: Segment, index: LibraryIndex, { fields }: Owners): LibraryProblem[] {
  const problems = checkCondition(segment.condition, fields, index.library).map(({ code, message }) => {
    return found(segment, code, `Segment ${segment.name}: ${message}`);
  });
  if (problems.length > 0) return problems;
  const circle = refusalOf(() => index.resolve({ fact: "lead.segment", op: "inSegment", value: segment.id }));
  return circle === null ? [] : [found(segment, "circle", circle)];
}

function territoryProblems(territory: Territory, index: LibraryIndex, around: Owners): LibraryProblem[] {
  const problems: LibraryProblem[] = [];
  const add = (code: string, message: string) => problems.push(found(territory, code, message));
  const { name, criteria, owner } = territory;
  const circle = refusalOf(() => index.pathTo(territory.id));
  if (circle !== null) add("circle", circle);
  const uneven = criteria.postal.find((range) => !isEven(range));
  if (uneven)
    add("uneven_range", `Territory ${name}: ${uneven.from} to ${uneven.to} is no range: write both ends equally long.`);
  const { employees } = criteria;
  if (employees && employees.min !== null && employees.max !== null && employees.min > employees.max)
    add("wrong_value", `Territory ${name}: the smallest company is larger than the largest.`);
  if (owner?.kind === "rep" && !around.reps.get(owner.id)?.isActive)
    add("inactive_rep", `Territory ${name}: its owner is no longer active.`);
  if (owner?.kind === "pool" && !around.poolIds.has(owner.id))
    add("unknown_pool", `Territory ${name}: its pool does not exist any more.`);
  return problems;
}

/** Answers whether both ends of a postal range can be compared: equally long and in order. */
export function isEven({ from, to }: Pick<PostalRange, "from" | "to">): boolean {
  const [low, high] = [postalKey(from), postalKey(to)];
  return low !== "" && low.length === high.length && low <= high;
}

function twiceNamed(what: string, items: readonly { id: string; name: string }[]): LibraryProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const key = item.name.trim().toLowerCase();
    if (seen.has(key)) return [found(item, "twice", `There is another ${what} called ${item.name}.`)];
    seen.add(key);
    return [];
  });
}

function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
}

function found({ id }: { id: string }, code: string, message: string): LibraryProblem {
  return { libraryId: id, code, message };
}
