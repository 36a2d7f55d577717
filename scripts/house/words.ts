import { isCode, isTest, type Node, type Rule, walk } from "./source.ts";

const LINES_MAX = 300;
const GENERATED = new Set(["db/types.ts"]);

/** No file of code is longer than 300 lines; generated files and SQL are left out. */
export const fileLength: Rule = {
  name: "file-length",
  *find({ path, text }) {
    if (GENERATED.has(path) || !(isCode(path) || path.endsWith(".css"))) return;
    const lines = text.trimEnd().split("\n").length;
    if (lines > LINES_MAX) yield { at: text.length, what: `${lines} lines` };
  },
};

/** No check is silenced and no work is left for later in a comment. */
export const silencers: Rule = {
  name: "silencer",
  *find({ comments }) {
    for (const { value, start } of comments) {
      const word = /@ts-(ignore|expect-error|nocheck)|\bbiome-ignore\b|\beslint-disable|\b(TODO|FIXME|XXX)\b/.exec(
        value,
      )?.[0];
      if (word) yield { at: start, what: word };
    }
  },
};

const FOREIGN: [what: string, pattern: RegExp][] = [
  ["a path of a machine", /(?<![\w.])\/(work\/(main|shared)|tmp\/brief|root\/|home\/\w+\/)/g],
  ["a registry's address", /https?:\/\/[\w.-]*(registry|npmjs)[\w.-]*|"resolved": ?"http/g],
  ["how the code came about", /\b(issue #?\d+|(this|another) ses{2}ion (built|wrote|did)|sub-?agents?)\b/gi],
];

/** The repository speaks of the product alone. */
export const foreignWords: Rule = {
  name: "foreign-words",
  *find({ text }) {
    for (const [what, pattern] of FOREIGN) {
      for (const match of text.matchAll(pattern)) yield { at: match.index, what: `${what}: ${match[0]}` };
    }
  },
};

const CLOCK =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\b(current_timestamp|localtimestamp)\b/i;
const SETTING = /\bset_config\s*\(/i;
const TABLES =
  /\b(?:from|join|into|(?<!\bfor |\bdo )update|alter table|create table)\s+(?:only\s+)?([a-z_]+(?:\.[a-z_]+)?)(?!\w*\s*\()/gi;
const NAMED_PARTS = /(?:\bwith|,)\s+([a-z_]+)\s+as\s+(?:materialized\s+)?\(/gi;

/**
 * SQL on tenant tables gets its time as a parameter and its workspace from SET LOCAL. Reading the clock by itself
 * (a select without a table, or on the directory) is how `now` enters.
 */
export const sqlClock: Rule = {
  name: "sql-clock",
  *find(source) {
    if (source.path.endsWith(".sql")) yield* statementsOf(source.text);
    if (!/^(db|server)\//.test(source.path) || isTest(source.path)) return;
    for (const { node } of walk(source.body)) {
      const what = sqlFault(sqlText(node));
      if (what) yield { at: node.start, what };
    }
  },
};

function* statementsOf(text: string) {
  const bare = text.replace(/--.*$/gm, (comment) => " ".repeat(comment.length));
  let at = 0;
  for (const statement of bare.split(";")) {
    const what = sqlFault(statement);
    if (what) yield { at: at + (statement.length - statement.trimStart().length), what };
    at += statement.length + 1;
  }
}

function sqlFault(text: string): string | undefined {
  if (SETTING.test(text)) return "set_config does not reach the shards: use SET LOCAL";
  if (!CLOCK.test(text)) return undefined;
  const parts = new Set([...text.matchAll(NAMED_PARTS)].map((match) => match[1]));
  const tables = [...text.matchAll(TABLES)].map((match) => match[1] ?? "").filter((table) => !parts.has(table));
  const isClockOnly = tables.length === 0 && /^\s*select\b/i.test(text);
  const isElsewhere = tables.length > 0 && tables.every((table) => /^(directory|meta|pg_\w+)(\.|$)/.test(table));
  return isClockOnly || isElsewhere ? undefined : "the database's clock in SQL on tenant tables";
}

function sqlText(node: Node): string {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral") return "";
  return (node.quasis as { value: { raw: string } }[]).map((quasi) => quasi.value.raw).join("$1");
}
