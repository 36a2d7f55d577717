import { isTest, type Node, type Rule, type Source } from "./source.ts";

const LINES_MAX = 8;
const FOLDERS = /^(server\/core|server\/services|db\/queries)\//;

/** Every export of the core, the services and the queries says what it answers, in eight lines at most. */
export const docstrings: Rule = {
  name: "docstring",
  *find(source) {
    if (!FOLDERS.test(source.path) || isTest(source.path)) return;
    const documented = new Set<string>();
    for (const node of source.body) {
      const declaration = node.type === "ExportNamedDeclaration" ? (node.declaration as Node | null) : null;
      if (!declaration) continue;
      const name = namesOf(declaration).join(", ");
      const comment = commentBefore(source, node);
      if (comment === undefined && !documented.has(name)) yield { at: node.start, what: `${name} has no docstring` };
      if (comment !== undefined) documented.add(name);
      if (linesOf(comment) > LINES_MAX)
        yield { at: node.start, what: `${name}'s docstring is longer than eight lines` };
    }
  },
};

function namesOf(declaration: Node): string[] {
  const declarators = (declaration.declarations as Node[] | undefined) ?? [declaration];
  return declarators.map(({ id }) => String((id as Node | undefined)?.name ?? "export"));
}

function commentBefore({ comments, text }: Source, node: Node): string | undefined {
  const before = comments.find(({ end }) => end <= node.start && text.slice(end, node.start).trim() === "");
  return before?.type === "Block" && before.value.startsWith("*") ? before.value : undefined;
}

/** Lines of words: the frame's own lines do not count. */
function linesOf(comment = ""): number {
  return comment.split("\n").filter((line) => /[^\s*]/.test(line)).length;
}
