import pg from "pg";

export const SCHEMAS = ["directory", "public"] as const;

export type Column = {
  name: string;
  type: string;
  typeName: string;
  /** The check of the column's domain; null for a plain type. Where there is one, `typeName` is what the domain is of. */
  domainCheck: string | null;
  isArray: boolean;
  isNotNull: boolean;
  default: string | null;
  generated: string;
  identity: string;
};
export type Constraint = { name: string; kind: string; definition: string; columns: string[] | null };
export type Policy = {
  name: string;
  isPermissive: boolean;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
};
export type Grant = { role: string; privilege: string; isGrantable: boolean };
export type Relation = {
  schema: string;
  name: string;
  kind: string;
  options: string[] | null;
  view: string | null;
  isSecured: boolean;
  isForced: boolean;
  columns: Column[];
  constraints: Constraint[];
  indexes: string[];
  policies: Policy[];
  triggers: string[];
  grants: Grant[];
};
export type Routine = { signature: string; definition: string; isOpenToAll: boolean; grants: Grant[] };
export type Domain = { name: string; base: string; checks: string[] };
export type Catalogue = {
  domains: Domain[];
  relations: Relation[];
  routines: Routine[];
  schemaGrants: (Grant & { schema: string })[];
};

const GRANTS = (acl: string, owner: string) => `(
  select coalesce(json_agg(json_build_object('role', coalesce(r.rolname, 'PUBLIC'), 'privilege', a.privilege_type,
    'isGrantable', a.is_grantable) order by r.rolname, a.privilege_type), '[]')
  from aclexplode(${acl}) a left join pg_roles r on r.oid = a.grantee where a.grantee <> ${owner})`;

const COLUMNS = `(
  select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
    'typeName', coalesce(e.typname, b.typname, t.typname), 'isArray', e.oid is not null, 'isNotNull', a.attnotnull,
    'domainCheck', (select pg_get_constraintdef(k.oid) from pg_constraint k where k.contypid = t.oid and k.contype = 'c'),
    'default', pg_get_expr(d.adbin, d.adrelid), 'generated', a.attgenerated, 'identity', a.attidentity) order by a.attnum)
  from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    left join pg_type b on b.oid = t.typbasetype
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)`;

const CONSTRAINTS = `(
  select coalesce(json_agg(json_build_object('name', k.conname, 'kind', k.contype, 'definition', pg_get_constraintdef(k.oid),
    'columns', (select json_agg(a.attname order by p.at) from unnest(k.conkey) with ordinality p(attnum, at)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.attnum)) order by k.conname), '[]')
  from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x'))`;

const INDEXES = `(
  select coalesce(json_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text), '[]') from pg_index i
  where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')))`;

const POLICIES = `(
  select coalesce(json_agg(json_build_object('name', p.polname, 'isPermissive', p.polpermissive, 'command', p.polcmd,
    'roles', (select json_agg(coalesce(r.rolname, 'PUBLIC') order by r.rolname) from unnest(p.polroles) u left join pg_roles r on r.oid = u),
    'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)) order by p.polname), '[]')
  from pg_policy p where p.polrelid = c.oid)`;

const TRIGGERS = `(
  select coalesce(json_agg(pg_get_triggerdef(g.oid) order by g.tgname), '[]')
  from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal)`;

const RELATIONS = `
  select n.nspname "schema", c.relname "name", c.relkind "kind", c.reloptions "options",
    case when c.relkind = 'v' then pg_get_viewdef(c.oid) end "view",
    c.relrowsecurity "isSecured", c.relforcerowsecurity "isForced", ${COLUMNS} "columns", ${CONSTRAINTS} "constraints",
    ${INDEXES} "indexes", ${POLICIES} "policies", ${TRIGGERS} "triggers", ${GRANTS("c.relacl", "c.relowner")} "grants"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind not in ('i', 'I', 't', 'c') order by 1, 2`;

const DOMAINS = `
  select format_type(t.oid, null) "name", format_type(t.typbasetype, t.typtypmod) "base",
    (select json_agg(format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)) order by k.conname)
      from pg_constraint k where k.contypid = t.oid and k.contype = 'c') "checks"
  from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = any ($1) and t.typtype = 'd' order by 1`;

const ROUTINES = `
  select p.oid::regprocedure::text "signature", pg_get_functiondef(p.oid) "definition",
    p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0) "isOpenToAll",
    ${GRANTS("p.proacl", "p.proowner")} "grants"
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any ($1) order by 1`;

const SCHEMA_GRANTS = `
  select n.nspname "schema", g.* from pg_namespace n, json_to_recordset(${GRANTS("n.nspacl", "n.nspowner")})
    as g(role text, privilege text, "isGrantable" boolean)
  where n.nspname = any ($1) and g.role <> 'PUBLIC' order by 1, 2, 3`;

/**
 * Reads what is needed to write the schema down: domains, relations, functions and grants of the schemas
 * `directory` and `public`, each list in the order of names. Names come out fully qualified.
 */
export async function readCatalogue(connectionString: string): Promise<Catalogue> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("set search_path to ''");
    const domains = await client.query<Domain>(DOMAINS, [SCHEMAS]);
    const relations = await client.query<Relation>(RELATIONS, [SCHEMAS]);
    const routines = await client.query<Routine>(ROUTINES, [SCHEMAS]);
    const schemaGrants = await client.query<Grant & { schema: string }>(SCHEMA_GRANTS, [SCHEMAS]);
    return {
      domains: domains.rows,
      relations: relations.rows,
      routines: routines.rows,
      schemaGrants: schemaGrants.rows,
    };
  } finally {
    await client.end();
  }
}
