import { posix } from "node:path";
import { type Node, type Source, walk } from "./source.ts";

/**
 * One import of a file. `target` is a path of the project for relative and `#` specifiers, else a package's name
 * (`node:fs`, `next`, `@trpc/server`). An import whose names are all inline types still loads the file: it counts as a value.
 */
export type Import = { specifier: string; target: string; isLocal: boolean; isTypeOnly: boolean; at: number };

/** Lists what a file imports: static, dynamic, re-exported and in type positions. */
export function* importsOf(source: Source): Generator<Import> {
  for (const { node } of walk(source.body)) {
    const specifier = specifierOf(node);
    if (specifier === undefined) continue;
    const isTypeOnly = node.importKind === "type" || node.exportKind === "type" || node.type === "TSImportType";
    yield { specifier, isTypeOnly, at: node.start, ...resolve(source.path, specifier) };
  }
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return literal(node.source);
    default:
      return undefined;
  }
}

function literal(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | null | undefined)?.value;
  return typeof value === "string" ? value : undefined;
}

function resolve(from: string, specifier: string): { target: string; isLocal: boolean } {
  if (specifier.startsWith(".")) return { target: posix.join(posix.dirname(from), specifier), isLocal: true };
  if (specifier.startsWith("#")) return { target: specifier.slice(1), isLocal: true };
  if (specifier.startsWith("node:")) return { target: specifier, isLocal: false };
  const parts = specifier.split("/");
  return { target: parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/"), isLocal: false };
}
