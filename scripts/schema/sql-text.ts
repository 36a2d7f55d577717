import type { Catalogue, Column, Constraint, Domain, Grant, Policy, Relation, Routine } from "./catalogue.ts";

const HEADER = `--
-- The schema as the migrations leave it. Written by scripts/schema.mjs; do not edit.
--
`;
const COMMANDS: Record<string, string> = { r: "SELECT", a: "INSERT", w: "UPDATE", d: "DELETE" };

/** Writes the catalogue as SQL in the order of a dump: domains, tables, functions, keys, indexes, foreign keys, security, grants. */
export function sqlText({ domains, relations, routines, schemaGrants }: Catalogue): string {
  const tables = relations.filter((relation) => relation.kind === "r");
  const parts = [
    "CREATE SCHEMA directory;",
    ...domains.map(createDomain),
    ...tables.map(createTable),
    ...relations.filter((relation) => relation.kind !== "r").map(createOther),
    ...routines.map((routine) => `${routine.definition.trim()};`),
    ...tables.flatMap((table) => constraintsOf(table, ["p", "u", "x"])),
    ...tables.flatMap((table) => table.indexes.map((index) => `${index};`)),
    ...tables.flatMap((table) => table.triggers.map((trigger) => `${trigger};`)),
    ...tables.flatMap((table) => constraintsOf(table, ["f"])),
    ...tables.flatMap(securityOf),
    ...schemaGrants.map((grant) => grantLine(`SCHEMA ${grant.schema}`, grant.role, [grant])),
    ...routines.flatMap(routineGrants),
    ...relations.flatMap((relation) => grantsOn(`TABLE ${fullName(relation)}`, relation.grants)),
  ];
  return `${HEADER}\n${parts.join("\n\n")}\n`;
}

const quote = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);
const fullName = ({ schema, name }: Relation) => `${quote(schema)}.${quote(name)}`;

const createDomain = ({ name, base, checks }: Domain) =>
  `CREATE DOMAIN ${[`${name} AS ${base}`, ...checks].join("\n    ")};`;

function createTable(table: Relation): string {
  const checks = table.constraints.filter((constraint) => constraint.kind === "c");
  const lines = [
    ...table.columns.map(columnLine),
    ...checks.map((check) => `CONSTRAINT ${quote(check.name)} ${check.definition}`),
  ];
  const options = table.options ? `\nWITH (${table.options.map(optionText).join(", ")})` : "";
  return `CREATE TABLE ${fullName(table)} (\n${lines.map((line) => `    ${line}`).join(",\n")}\n)${options};`;
}

function columnLine(column: Column): string {
  const words = [quote(column.name), column.type];
  if (column.generated) words.push(`GENERATED ALWAYS AS (${column.default}) STORED`);
  else if (column.identity) words.push(`GENERATED ${column.identity === "a" ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY`);
  else if (column.default !== null) words.push(`DEFAULT ${column.default}`);
  if (column.isNotNull) words.push("NOT NULL");
  return words.join(" ");
}

function optionText(option: string): string {
  const at = option.indexOf("=");
  return `${option.slice(0, at)}='${option.slice(at + 1)}'`;
}

function createOther(relation: Relation): string {
  if (relation.kind !== "v") {
    throw new Error(`${fullName(relation)} is of kind ${relation.kind}, which scripts/schema does not write down yet.`);
  }
  const options = relation.options ? ` WITH (${relation.options.map(optionText).join(", ")})` : "";
  return `CREATE VIEW ${fullName(relation)}${options} AS\n${relation.view}`;
}

function constraintsOf(table: Relation, kinds: string[]): string[] {
  const line = (constraint: Constraint) =>
    `ALTER TABLE ONLY ${fullName(table)}\n    ADD CONSTRAINT ${quote(constraint.name)} ${constraint.definition};`;
  return table.constraints.filter((constraint) => kinds.includes(constraint.kind)).map(line);
}

function securityOf(table: Relation): string[] {
  const lines = table.policies.map((policy) => createPolicy(table, policy));
  if (table.isSecured) lines.unshift(`ALTER TABLE ${fullName(table)} ENABLE ROW LEVEL SECURITY;`);
  if (table.isForced) lines.unshift(`ALTER TABLE ONLY ${fullName(table)} FORCE ROW LEVEL SECURITY;`);
  return lines.length > 0 ? [lines.join("\n")] : [];
}

function createPolicy(table: Relation, policy: Policy): string {
  const words = [`CREATE POLICY ${quote(policy.name)} ON ${fullName(table)}`];
  if (!policy.isPermissive) words.push("AS RESTRICTIVE");
  if (policy.command !== "*") words.push(`FOR ${COMMANDS[policy.command]}`);
  if (policy.roles.join() !== "PUBLIC") words.push(`TO ${policy.roles.map(quote).join(", ")}`);
  if (policy.using) words.push(`USING (${policy.using})`);
  if (policy.check) words.push(`WITH CHECK (${policy.check})`);
  return `${words.join(" ")};`;
}

function routineGrants(routine: Routine): string[] {
  const on = `FUNCTION ${routine.signature}`;
  const own = grantsOn(
    on,
    routine.grants.filter((grant) => grant.role !== "PUBLIC"),
  );
  return routine.isOpenToAll ? own : [`REVOKE ALL ON ${on} FROM PUBLIC;`, ...own];
}

function grantsOn(what: string, grants: Grant[]): string[] {
  const roles = [...new Set(grants.map((grant) => grant.role))];
  return roles.map((role) =>
    grantLine(
      what,
      role,
      grants.filter((grant) => grant.role === role),
    ),
  );
}

function grantLine(what: string, role: string, grants: Grant[]): string {
  const option = grants.some((grant) => grant.isGrantable) ? " WITH GRANT OPTION" : "";
  const to = role === "PUBLIC" ? role : quote(role);
  return `GRANT ${grants.map((grant) => grant.privilege).join(", ")} ON ${what} TO ${to}${option};`;
}
