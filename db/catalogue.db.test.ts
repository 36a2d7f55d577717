import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { generate } from "../scripts/schema/generate.ts";
import { withWorkspace } from "./scope.ts";
import { findCatalogueFaults } from "./testing/catalogue-faults.ts";
import { cloneTemplate } from "./testing/server.ts";
import { testDatabase } from "./testing/test-database.ts";

const A = "00000000-0000-7000-8000-00000000000a";
const B = "00000000-0000-7000-8000-00000000000b";
const AT = new Date("2026-03-02T09:00:00Z");
const database = await testDatabase();
const owner = new pg.Client({ connectionString: database.ownerUrl });

beforeAll(() => owner.connect());
afterAll(() => owner.end());

const readFile = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const tenantTables = () =>
  owner
    .query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
    .then(({ rows }) => rows.map(({ name }) => name));

test("nothing in the catalogue lets a workspace see another's rows", async () => {
  expect(await findCatalogueFaults(owner)).toEqual([]);
});

describe("control: a planted defect is found", () => {
  const table = "CREATE TABLE stray (workspace_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (workspace_id, id))";
  test.each([
    ["ALTER TABLE queue DISABLE ROW LEVEL SECURITY", "row-level security that is not enabled and forced: queue"],
    ["ALTER TABLE queue NO FORCE ROW LEVEL SECURITY", "row-level security that is not enabled and forced: queue"],
    [table, "row-level security that is not enabled and forced: stray"],
    ["CREATE TABLE directory.stray (id uuid PRIMARY KEY)", "a table that nobody knows: directory.stray"],
    ["CREATE SCHEMA other CREATE TABLE stray (id uuid)", "a table that nobody knows: other.stray"],
    ["DROP TABLE directory.sign_in_attempt", "a directory table that is missing: sign_in_attempt"],
    ["CREATE POLICY more ON queue USING (true)", "a table without exactly one policy: queue"],
    [
      "ALTER POLICY workspace_isolation ON queue WITH CHECK (true)",
      "a policy of another form: queue.workspace_isolation",
    ],
    [
      "ALTER POLICY workspace_isolation ON queue TO fairlead_app",
      "a policy of another form: queue.workspace_isolation",
    ],
    ["CREATE MATERIALIZED VIEW stray AS SELECT * FROM lead", "a relation that row-level security cannot bind: stray"],
    ["CREATE TABLE stray (workspace_id uuid NOT NULL)", "a table without a primary key: stray"],
    ["CREATE UNIQUE INDEX stray ON lead (email_key)", "an index that does not start with workspace_id: stray"],
    ["CREATE INDEX stray ON lead (lower(email_key))", "an index that does not start with workspace_id: stray"],
    [
      "CREATE UNIQUE INDEX k ON rep (id); ALTER TABLE note ADD CONSTRAINT stray FOREIGN KEY (person_id) REFERENCES rep (id)",
      "a foreign key that does not start with workspace_id on both sides: note.stray",
    ],
    [
      "ALTER TABLE note ADD CONSTRAINT stray FOREIGN KEY (workspace_id) REFERENCES directory.workspace_head (workspace_id)",
      "a foreign key between tenant and directory tables: note.stray",
    ],
    ["CREATE TABLE stray (workspace_id text PRIMARY KEY)", "workspace_id that may be null: stray"],
    ["ALTER TABLE note ALTER at SET DEFAULT now()", "a column default that asks the clock: note.at"],
    ["ALTER TABLE note ALTER at SET DEFAULT CURRENT_TIMESTAMP", "a column default that asks the clock: note.at"],
    ["CREATE VIEW stray AS SELECT * FROM lead", "a view that runs with its owner's rights: stray"],
    [
      "CREATE FUNCTION stray() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'select count(*) from public.lead'",
      "a SECURITY DEFINER function that nobody knows, or without a pinned search_path: stray()",
    ],
    ["ALTER ROLE fairlead_app BYPASSRLS", "a right of the serving role that goes round the policies: fairlead_app"],
    ["ALTER ROLE fairlead_app SUPERUSER", "a right of the serving role that goes round the policies: fairlead_app"],
    [
      "GRANT pg_read_all_data TO fairlead_app",
      "a right of the serving role that goes round the policies: fairlead_app",
    ],
    [
      "GRANT CREATE ON SCHEMA public TO fairlead_app",
      "a right of the serving role that goes round the policies: fairlead_app",
    ],
    ["ALTER TABLE note OWNER TO fairlead_app", "something that the serving role owns: "],
    [
      "GRANT TRUNCATE ON note TO fairlead_app",
      "a grant beyond reading and writing rows, or to somebody else: public.note TRUNCATE",
    ],
    [
      "GRANT SELECT ON note TO PUBLIC",
      "a grant beyond reading and writing rows, or to somebody else: public.note SELECT",
    ],
    [
      "GRANT SELECT ON meta.migration TO fairlead_app",
      "a grant beyond reading and writing rows, or to somebody else: meta.migration SELECT",
    ],
  ])("%s", async (statement, fault) => {
    await owner.query("begin");
    try {
      await owner.query(statement);
      expect((await findCatalogueFaults(owner)).filter((found) => found.startsWith(fault))).not.toEqual([]);
    } finally {
      await owner.query("rollback");
    }
  });
});

describe("the serving role, with a row of workspace A in the table", () => {
  const queue = { id: A, name: "Partners", createdAt: AT };
  beforeAll(() =>
    withWorkspace(database.kysely, A, ({ db }) =>
      db
        .insertInto("queue")
        .values({ ...queue, workspaceId: A })
        .execute(),
    ),
  );
  const readAll = (workspaceId: string) =>
    withWorkspace(database.kysely, workspaceId, ({ db }) => db.selectFrom("queue").select("name").execute());

  test("sees it inside A, and neither inside B nor outside every workspace", async () => {
    expect(await readAll(A)).toEqual([{ name: "Partners" }]);
    expect(await readAll(B)).toEqual([]);
    expect(await database.kysely.selectFrom("queue").selectAll().execute()).toEqual([]);
  });

  test("can neither change nor remove it from B, nor write a row of A's there", async () => {
    const changed = await withWorkspace(database.kysely, B, async ({ db }) => [
      ...(await db.updateTable("queue").set({ name: "B's" }).execute()),
      ...(await db.deleteFrom("queue").execute()),
    ]);
    expect(
      changed.map((result) => Number("numUpdatedRows" in result ? result.numUpdatedRows : result.numDeletedRows)),
    ).toEqual([0, 0]);
    const intruding = withWorkspace(database.kysely, B, ({ db }) =>
      db
        .insertInto("queue")
        .values({ ...queue, id: B, workspaceId: A })
        .execute(),
    );
    await expect(intruding).rejects.toThrow("row-level security");
    expect(await readAll(A)).toEqual([{ name: "Partners" }]);
  });

  test("control: with row-level security off, B sees it", async () => {
    await owner.query("alter table queue disable row level security");
    try {
      expect(await readAll(B)).toEqual([{ name: "Partners" }]);
    } finally {
      await owner.query("alter table queue enable row level security");
    }
  });
});

describe("the generated files", () => {
  test("are what the migrations say", async () => {
    for (const [path, text] of Object.entries(await generate(database.ownerUrl)))
      expect(readFile(path), path).toBe(text);
  });

  test("schema.sql makes an empty database the same, and a table more makes it another", async () => {
    const clone = await cloneTemplate(inject("testServerUrl"), "t_schema_text");
    const client = new pg.Client({ connectionString: clone.ownerUrl });
    await client.connect();
    try {
      await client.query("drop schema public cascade; drop schema directory cascade; create schema public");
      await client.query(readFile("db/schema.sql"));
      expect((await generate(clone.ownerUrl))["db/schema.sql"]).toBe(readFile("db/schema.sql"));
      await client.query("create table public.stray (id uuid)");
      expect((await generate(clone.ownerUrl))["db/schema.sql"]).not.toBe(readFile("db/schema.sql"));
    } finally {
      await client.end();
      await clone.drop();
    }
  });

  test("schema.sql has one CREATE TABLE and one FORCE ROW LEVEL SECURITY line for each tenant table", async () => {
    const lines = readFile("db/schema.sql").split("\n");
    for (const table of await tenantTables()) {
      expect(lines.filter((line) => line === `CREATE TABLE public.${table} (`)).toHaveLength(1);
      expect(
        lines.filter((line) => line === `ALTER TABLE ONLY public.${table} FORCE ROW LEVEL SECURITY;`),
      ).toHaveLength(1);
    }
  });

  test("citus.sql distributes every tenant table once, and no table before those it refers to", async () => {
    const listed = [...readFile("db/citus.sql").matchAll(/create_distributed_table\('public\.(\w+)'/g)].map(
      ([, name]) => name ?? "",
    );
    expect([...listed].sort()).toEqual(await tenantTables());
    const { rows } = await owner.query<{ child: string; parent: string }>(
      "select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid",
    );
    expect(rows.filter(({ child, parent }) => listed.indexOf(child) < listed.indexOf(parent))).toEqual([]);
  });
});
