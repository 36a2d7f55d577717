import type pg from "pg";

const POLICY = "(workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)";
const DIRECTORY = ["lookup", "membership", "person", "session", "sign_in_attempt", "workspace_head"];
/** Functions that run with their owner's rights, by signature. Each is reviewed before it is named here. */
const DEFINERS: readonly string[] = [];

const TABLES = `select c.oid, n.nspname as schema, c.relname as name, c.relkind as kind, c.relrowsecurity, c.relforcerowsecurity,
    c.reloptions, c.relacl, c.relowner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'`;
const COLUMN = (table: string, number: string) =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = ${number})`;

/** What must not be found in the catalogue: a name for the fault, and the query that lists where it is. */
const FAULTS: readonly [fault: string, query: string, values?: readonly unknown[]][] = [
  [
    "a table that nobody knows",
    `select schema || '.' || name as place from (${TABLES}) t where kind in ('r', 'p', 'f')
      and schema <> 'public' and not (schema = 'meta' and name = 'migration') and not (schema = 'directory' and name = any ($1))`,
    [DIRECTORY],
  ],
  [
    "a directory table that is missing",
    `select name as place from unnest($1::text[]) name where to_regclass('directory.' || name) is null`,
    [DIRECTORY],
  ],
  [
    "row-level security that is not enabled and forced",
    `select name as place from (${TABLES}) t where schema = 'public' and kind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
  ],
  [
    "a relation that row-level security cannot bind",
    `select name as place from (${TABLES}) t where schema in ('public', 'directory') and kind in ('m', 'f')`,
  ],
  [
    "a table without exactly one policy",
    `select name as place from (${TABLES}) t where schema = 'public' and kind in ('r', 'p')
      and (select count(*) from pg_policy p where p.polrelid = t.oid) <> 1`,
  ],
  [
    "a policy of another form",
    `select name || '.' || p.polname as place from (${TABLES}) t join pg_policy p on p.polrelid = t.oid
      where p.polcmd <> '*' or p.polroles <> '{0}' or not p.polpermissive
        or pg_get_expr(p.polqual, p.polrelid) is distinct from $1 or pg_get_expr(p.polwithcheck, p.polrelid) is distinct from $1`,
    [POLICY],
  ],
  [
    "a table without a primary key",
    `select name as place from (${TABLES}) t where schema in ('public', 'directory') and kind in ('r', 'p')
      and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
  ],
  [
    "an index that does not start with workspace_id",
    `select i.indexrelid::regclass::text as place from (${TABLES}) t join pg_index i on i.indrelid = t.oid
      where schema = 'public' and ${COLUMN("t.oid", "i.indkey[0]")} is distinct from 'workspace_id'`,
  ],
  [
    "a foreign key that does not start with workspace_id on both sides",
    `select name || '.' || k.conname as place from (${TABLES}) t join pg_constraint k on k.conrelid = t.oid
      where schema = 'public' and k.contype = 'f' and (${COLUMN("k.conrelid", "k.conkey[1]")} <> 'workspace_id'
        or ${COLUMN("k.confrelid", "k.confkey[1]")} <> 'workspace_id')`,
  ],
  [
    "a foreign key between tenant and directory tables",
    `select name || '.' || k.conname as place from (${TABLES}) t join pg_constraint k on k.conrelid = t.oid
      join pg_class f on f.oid = k.confrelid where k.contype = 'f' and f.relnamespace::regnamespace::text <> schema`,
  ],
  [
    "workspace_id that may be null",
    `select name as place from (${TABLES}) t where schema = 'public' and kind in ('r', 'p') and not exists (select from pg_attribute a
      where a.attrelid = t.oid and a.attname = 'workspace_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)`,
  ],
  [
    "a column default that asks the clock",
    `select name || '.' || a.attname as place from (${TABLES}) t join pg_attrdef d on d.adrelid = t.oid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = d.adnum
      where schema in ('public', 'directory') and pg_get_expr(d.adbin, d.adrelid) ~* '(now|timestamp|timeofday)\\(|current_|localtime'`,
  ],
  [
    "a view that runs with its owner's rights",
    `select name as place from (${TABLES}) t where kind = 'v' and not coalesce(reloptions && '{security_invoker=true,security_invoker=on}', false)`,
  ],
  [
    "a SECURITY DEFINER function that nobody knows, or without a pinned search_path",
    `select p.oid::regprocedure::text as place from pg_proc p
      where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        and (p.oid::regprocedure::text <> all ($1) or not exists (select from unnest(p.proconfig) c where c like 'search_path=%'))`,
    [DEFINERS],
  ],
  [
    "a right of the serving role that goes round the policies",
    `select 'fairlead_app' as place from pg_roles r where r.rolname = 'fairlead_app'
      and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
        or exists (select from pg_auth_members m where m.member = r.oid)
        or has_database_privilege(r.oid, current_database(), 'create')
        or has_schema_privilege(r.oid, 'public', 'create') or has_schema_privilege(r.oid, 'directory', 'create'))`,
  ],
  [
    "something that the serving role owns",
    `select coalesce(d.objid::text, '') as place from pg_shdepend d join pg_roles r on r.oid = d.refobjid
      where r.rolname = 'fairlead_app' and d.deptype = 'o'`,
  ],
  [
    "a grant beyond reading and writing rows, or to somebody else",
    `select t.schema || '.' || t.name || ' ' || a.privilege_type as place from (${TABLES}) t, aclexplode(t.relacl) a
      where a.grantee <> t.relowner and (a.grantee = 0 or a.grantee::regrole::text <> 'fairlead_app'
        or a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or t.schema not in ('public', 'directory'))`,
  ],
];

/**
 * Lists what in the catalogue would let one workspace see another's rows, as `fault: place`.
 * Needs the owner's connection. Source: architecture section 7, promise P13.
 */
export async function findCatalogueFaults(client: pg.ClientBase): Promise<string[]> {
  const found: string[] = [];
  for (const [fault, query, values] of FAULTS) {
    const { rows } = await client.query<{ place: string }>(query, values ? [...values] : []);
    found.push(...rows.map(({ place }) => `${fault}: ${place}`));
  }
  return found;
}
