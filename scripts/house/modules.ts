import { existsSync } from "node:fs";
import { join } from "node:path";
import { importsOf } from "./imports.ts";
import { isTest, type Node, type Rule, walk } from "./source.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const GENERATED = /^(public\/embed\.js|next-env\.d\.ts)$|(^|\/)\.next\//;
const ROUTE_FILE =
  /^app\/(.*\/)?(page|layout|template|loading|error|global-error|not-found|default|icon|apple-icon|opengraph-image|manifest|robots|sitemap)\.tsx?$/;
const TOOL_CONFIG = /(^|\/)([\w-]+\.config\.(ts|mjs)|global-setup\.ts)$|^proxy\.ts$/;

/** Specifiers inside the project name the file with its extension, and the file is there. */
export const specifiers: Rule = {
  name: "specifiers",
  *find(source) {
    for (const { specifier, target, isLocal, at } of importsOf(source)) {
      if (!isLocal || GENERATED.test(target)) continue;
      if (!/\.(ts|tsx|mjs|js|json|css)$/.test(target)) yield { at, what: `${specifier} lacks its extension` };
      else if (!existsSync(join(ROOT, target))) yield { at, what: `${specifier} is not there` };
    }
  },
};

/** No default exports, except where Next or a tool asks for one. */
export const defaultExports: Rule = {
  name: "default-export",
  *find(source) {
    if (ROUTE_FILE.test(source.path) || TOOL_CONFIG.test(source.path)) return;
    for (const node of source.body) {
      if (node.type === "ExportDefaultDeclaration" || exportsDefaultName(node))
        yield { at: node.start, what: "default export" };
    }
  },
};

function exportsDefaultName(node: Node): boolean {
  const specifiers = node.type === "ExportNamedDeclaration" ? (node.specifiers as Node[]) : [];
  return specifiers.some((specifier) => (specifier.exported as Node | undefined)?.name === "default");
}

/** No file that only passes on what others export. */
export const barrels: Rule = {
  name: "barrel",
  *find({ body }) {
    const isPassedOn = (node: Node) =>
      node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && Boolean(node.source));
    const wildcard = body.find((node) => node.type === "ExportAllDeclaration");
    if (wildcard) yield { at: wildcard.start, what: "export *" };
    else if (body.length > 0 && body.every(isPassedOn)) yield { at: 0, what: "only re-exports" };
  },
};

/** Nothing is typed `any`. */
export const anyTypes: Rule = {
  name: "any",
  *find(source) {
    for (const { node } of walk(source.body)) if (node.type === "TSAnyKeyword") yield { at: node.start, what: "any" };
  },
};

const TEST_ROOTS = new Set(["test", "it", "describe", "suite", "bench"]);
const LEFT_OUT = new Set(["only", "skip", "todo", "fixme"]);

/** Every test runs, every time, and none waits for the clock. */
export const leftOutTests: Rule = {
  name: "left-out-test",
  *find(source) {
    for (const { node } of walk(source.body)) {
      if (node.type !== "MemberExpression") continue;
      const name = String((node.property as Node).name ?? "");
      if (name === "waitForTimeout") yield { at: node.start, what: "waitForTimeout" };
      else if (LEFT_OUT.has(name) && isTest(source.path) && TEST_ROOTS.has(rootName(node)))
        yield { at: node.start, what: `.${name}` };
    }
  },
};

function rootName(node: Node): string {
  let at: Node = node;
  while (at.type === "MemberExpression" || at.type === "CallExpression") at = (at.object ?? at.callee) as Node;
  return String(at.name ?? "");
}
