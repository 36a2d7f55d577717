/** A place where two documents differ, such as "turns.0.winnerRepId"; undefined: not there. */
export type Difference = { path: string; was: unknown; is: unknown };

/** Lists every place where two JSON documents differ, in the order of the first. */
export function findDifferences(was: unknown, is: unknown, path = ""): Difference[] {
  if (Object.is(was, is)) return [];
  if (!isBranch(was) || !isBranch(is) || Array.isArray(was) !== Array.isArray(is)) return [{ path, was, is }];
  const before = new Map(Object.entries(was));
  const after = new Map(Object.entries(is));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    return findDifferences(before.get(key), after.get(key), path === "" ? key : `${path}.${key}`);
  });
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
