import { isTest, type Node, type Rule, walk } from "./source.ts";

const TABLE = /\bdirectory\.(\w+)/;

/** Tables of the directory are read in db/directory alone. */
export const directoryReads: Rule = {
  name: "directory-reads",
  *find(source) {
    const isOutside = /^(db\/(?!directory\/|testing\/|types\.ts)|server\/|app\/|components\/)/.test(source.path);
    if (!isOutside || isTest(source.path)) return;
    for (const { node, parent } of walk(source.body)) {
      const table = parent?.type.startsWith("Import") ? undefined : TABLE.exec(textOf(node))?.[0];
      if (table) yield { at: node.start, what: table };
    }
  },
};

function textOf(node: Node): string {
  if (node.type === "Literal") return String(node.value ?? "");
  return node.type === "TemplateElement" ? (node.value as { raw: string }).raw : "";
}
