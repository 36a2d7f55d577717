import { isTest, type Node, type Rule, walk } from "./source.ts";

const WORLD = new Set([
  "console",
  "crypto",
  "fetch",
  "performance",
  "process",
  "queueMicrotask",
  "requestAnimationFrame",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "globalThis",
  "window",
  "navigator",
]);

/** The core is arithmetic: no clock, no chance, no input or output. */
export const purity: Rule = {
  name: "purity",
  *find(source) {
    if (!source.path.startsWith("server/core/") || isTest(source.path)) return;
    for (const { node, parent, key } of walk(source.body)) {
      const what = impurity(node, parent, key);
      if (what) yield { at: node.start, what };
    }
  },
};

function impurity(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type === "Identifier" && WORLD.has(String(node.name)) && isReference(parent, key)) return String(node.name);
  if (node.type === "MemberExpression") return clockOrChance(node);
  const isDate = (node.type === "NewExpression" || node.type === "CallExpression") && nameOf(node.callee) === "Date";
  if (isDate && (node.type === "CallExpression" || isEmpty(node.arguments))) return "Date without an argument";
  return undefined;
}

function clockOrChance(node: Node): string | undefined {
  const member = `${nameOf(node.object)}.${memberName(node)}`;
  return ["Date.now", "Math.random", "Temporal.Now"].includes(member) ? member : undefined;
}

/** A name that stands for a value, not for a key, a member or a type. */
function isReference(parent: Node | undefined, key: string): boolean {
  if (!parent) return true;
  if (parent.type === "MemberExpression") return key === "object" || parent.computed === true;
  if (parent.type === "Property") return key === "value" || parent.computed === true;
  return !["TSTypeReference", "TSQualifiedName", "TSPropertySignature", "TSTypeQuery"].includes(parent.type);
}

const nameOf = (value: unknown) => String((value as Node | undefined)?.name ?? "");
const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

function memberName(node: Node): string {
  const property = node.property as Node | undefined;
  return String(property?.name ?? property?.value ?? "");
}
