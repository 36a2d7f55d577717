import { parseSync } from "oxc-parser";

export type Node = { type: string; start: number; end: number; [key: string]: unknown };
export type Comment = { type: "Line" | "Block"; value: string; start: number; end: number };

/** One file of the tree. `body` and `comments` are empty for files that are no JavaScript. */
export type Source = { path: string; text: string; body: Node[]; comments: Comment[] };

/** Something a rule found: where, and what is wrong in a few words. */
export type Finding = { path: string; line: number; rule: string; what: string };

/** One rule of the house: looks at a file and answers what breaks it, as offset and words. */
export type Rule = { name: string; find: (source: Source) => Iterable<{ at: number; what: string }> };

export const isCode = (path: string) => /\.(ts|tsx|mjs|js)$/.test(path);
export const isTest = (path: string) => /\.(test|spec)\.tsx?$|^server\/isolation\//.test(path);

/** Reads one file's text; code that does not parse throws with the parser's words. */
export function readSource(path: string, text: string): Source {
  if (!isCode(path)) return { path, text, body: [], comments: [] };
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  return { path, text, body: program.body as unknown as Node[], comments };
}

/** Visits every node below `nodes`, parents first, with the node above and the key it hangs on. */
export function* walk(
  nodes: Iterable<Node>,
  parent?: Node,
  key = "body",
): Generator<{ node: Node; parent?: Node; key: string }> {
  for (const node of nodes) {
    yield { node, parent, key };
    for (const [name, value] of Object.entries(node)) {
      if (Array.isArray(value)) yield* walk(value.filter(isNode), node, name);
      else if (isNode(value)) yield* walk([value], node, name);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Applies rules to a file. Findings carry line numbers from 1. */
export function inspect(source: Source, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.find(source)].map(({ at, what }) => ({
      path: source.path,
      line: source.text.slice(0, at).split("\n").length,
      rule: rule.name,
      what,
    })),
  );
}
