import { describe, expect, test } from "vitest";
import type { Catalogue, Column, Relation } from "./catalogue.ts";
import { citusText } from "./citus-text.ts";
import { typesText } from "./types-text.ts";

const column = (name: string, more: Partial<Column> = {}): Column => ({
  name,
  type: more.typeName ?? "text",
  typeName: "text",
  domainCheck: null,
  isArray: false,
  isNotNull: true,
  default: null,
  generated: "",
  identity: "",
  ...more,
});
const relation = (name: string, more: Partial<Relation> = {}): Relation => ({
  schema: "public",
  name,
  kind: "r",
  options: null,
  view: null,
  isSecured: true,
  isForced: true,
  columns: [],
  constraints: [],
  indexes: [],
  policies: [],
  triggers: [],
  grants: [],
  ...more,
});
const catalogue = (...relations: Relation[]): Catalogue => ({ domains: [], relations, routines: [], schemaGrants: [] });

describe("the type of a column", () => {
  const check = (definition: string) => ({
    constraints: [{ name: "thing_kind_check", kind: "c", definition, columns: ["kind"] }],
  });
  test.each([
    ["text", column("kind"), {}, "kind: string;"],
    ["text that may be null", column("kind", { isNotNull: false }), {}, "kind: string | null;"],
    ["a default makes it optional", column("kind", { default: "''::text" }), {}, "kind: Generated<string>;"],
    ["camel case", column("first_action_at", { typeName: "timestamptz" }), {}, "firstActionAt: Timestamp;"],
    ["int8 is read as a number", column("seq", { typeName: "int8" }), {}, "seq: number;"],
    ["an array", column("tags", { isArray: true }), {}, "tags: List<string>;"],
    [
      "a check names the words",
      column("kind"),
      check("CHECK ((kind = ANY (ARRAY['call'::text, 'it''s'::text])))"),
      'kind: "call" | "it\'s";',
    ],
    ["a check of one word", column("kind"), check("CHECK ((kind = 'call'::text))"), 'kind: "call";'],
    [
      "a domain names the words",
      column("kind", { type: "thing_kind", domainCheck: "CHECK ((VALUE = ANY (ARRAY['call'::text, 'mail'::text])))" }),
      {},
      'kind: "call" | "mail";',
    ],
    ["another check says nothing", column("kind"), check("CHECK ((length(kind) > 0))"), "kind: string;"],
  ])("%s", (_guarantee, of, more, expected) => {
    expect(typesText(catalogue(relation("thing", { columns: [of], ...more })))).toContain(`  ${expected}\n`);
  });

  test("a type that is not known stops the generation", () => {
    const table = relation("thing", { columns: [column("at", { typeName: "point" })] });
    expect(() => typesText(catalogue(table))).toThrow("thing.at is point");
  });
});

describe("the order of distribution", () => {
  const refersTo = (parent: string) => ({
    constraints: [
      { name: `to_${parent}`, kind: "f", definition: `FOREIGN KEY (a) REFERENCES public.${parent}(a)`, columns: ["a"] },
    ],
  });

  test("a table comes after those it refers to", () => {
    const text = citusText(catalogue(relation("lead", refersTo("rep")), relation("rep"), relation("workspace")));
    expect([...text.matchAll(/'public\.(\w+)', 'workspace_id'/g)].map(([, name]) => name)).toEqual([
      "workspace",
      "rep",
      "lead",
    ]);
  });

  test("a circle is refused", () => {
    const circle = catalogue(
      relation("lead", refersTo("rep")),
      relation("rep", refersTo("lead")),
      relation("workspace"),
    );
    expect(() => citusText(circle)).toThrow("lead, rep");
  });
});
