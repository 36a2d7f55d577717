import type { Catalogue, Column, Relation } from "./catalogue.ts";

const HEADER = `// The tables as Kysely sees them. Written by scripts/schema.mjs from the migrated database; do not edit.
import type { ColumnType } from "kysely";
import type { JsonValue } from "#server/core/lead/json.ts";

/** A column that the database fills in when an insert leaves it out. */
export type Generated<T> = [T] extends [ColumnType<infer S, infer I, infer U>]
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

/** A jsonb column. Written as an object or as JSON text; an array must be text, because the driver takes arrays for SQL arrays. */
export type Json = ColumnType<JsonValue, JsonInput, JsonInput>;
type JsonInput = string | { readonly [key: string]: unknown };

/** An array column. */
export type List<T> = ColumnType<T[], readonly T[], readonly T[]>;

/** An instant. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
`;

const TYPES: Record<string, string> = {
  bool: "boolean",
  bytea: "Buffer",
  float4: "number",
  float8: "number",
  int2: "number",
  int4: "number",
  int8: "number",
  json: "Json",
  jsonb: "Json",
  numeric: "number",
  text: "string",
  timestamptz: "Timestamp",
  uuid: "string",
};

/** Writes the catalogue as the types that Kysely's queries are checked against, in camel case as its plugin gives names. */
export function typesText({ relations }: Catalogue): string {
  const keys = relations.map((relation) => `  ${tableKey(relation)}: ${typeName(relation)};`);
  const database = `/** Every table by its name in queries. */\nexport interface Database {\n${keys.join("\n")}\n}\n`;
  return [HEADER, ...relations.map(tableType), database].join("\n");
}

const camel = (name: string) => name.replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(name).replace(/^./, (letter) => letter.toUpperCase());
const typeName = ({ schema, name }: Relation) => `${schema === "public" ? "" : pascal(schema)}${pascal(name)}Table`;

function tableKey({ schema, name }: Relation): string {
  return schema === "public" ? camel(name) : `"${schema}.${camel(name)}"`;
}

function tableType(relation: Relation): string {
  const columns = relation.columns.map((column) => `  ${camel(column.name)}: ${columnType(relation, column)};`);
  return `export interface ${typeName(relation)} {\n${columns.join("\n")}\n}\n`;
}

function columnType(relation: Relation, column: Column): string {
  const plain = column.isArray ? `List<${scalarType(relation, column)}>` : scalarType(relation, column);
  const type = column.isNotNull || relation.kind === "v" ? plain : `${plain} | null`;
  return column.default !== null || column.identity ? `Generated<${type}>` : type;
}

function scalarType(relation: Relation, column: Column): string {
  const words = column.typeName === "text" && !column.isArray ? allowedWords(relation, column) : undefined;
  if (words) return words.map((word) => JSON.stringify(word)).join(" | ");
  const type = TYPES[column.typeName];
  if (!type)
    throw new Error(
      `${relation.name}.${column.name} is ${column.type}: add it to TYPES in scripts/schema/types-text.ts.`,
    );
  return type;
}

/** The words that a check on the column or on its domain allows. */
function allowedWords(relation: Relation, { name, domainCheck }: Column): string[] | undefined {
  const checks = relation.constraints.filter(({ kind, columns }) => kind === "c" && columns?.join() === name);
  const definitions = [...(domainCheck === null ? [] : [domainCheck]), ...checks.map(({ definition }) => definition)];
  return definitions.map(wordsOf).find((words) => words !== undefined);
}

/** The words of a check of the form `x in ('a', 'b')`; PostgreSQL stores it as `x = ANY (ARRAY['a'::text, 'b'::text])`. */
function wordsOf(definition: string): string[] | undefined {
  const list = /^CHECK \(\((?:\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition)?.[1];
  if (list) return [...list.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, word = ""]) => word.replaceAll("''", "'"));
  const only = /^CHECK \(\(\w+ = '((?:[^']|'')*)'::text\)\)$/.exec(definition)?.[1];
  return only === undefined ? undefined : [only.replaceAll("''", "'")];
}
