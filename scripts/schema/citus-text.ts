import type { Catalogue, Relation } from "./catalogue.ts";

const HEADER = `--
-- Distributes every tenant table by workspace_id on a Citus cluster, tables that others refer to first.
-- Written by scripts/schema.mjs; do not edit. Run it once as the owner, on the coordinator, after the migrations.
-- The directory's tables stay on the coordinator.
--

-- Row-level security reads the workspace from SET LOCAL: it must reach the shards.
ALTER ROLE fairlead_app SET citus.propagate_set_commands = 'local';
`;

const ANCHOR = "workspace";

/** Writes the statements that distribute the tenant tables. Throws when tables refer to each other in a circle. */
export function citusText({ relations }: Catalogue): string {
  const tables = parentsFirst(relations.filter(({ schema, kind }) => schema === "public" && kind === "r"));
  const others = tables.map(({ name }) => name).filter((name) => name !== ANCHOR);
  const lines = [
    `SELECT create_distributed_table('public.${ANCHOR}', 'workspace_id');`,
    ...others.map(
      (name) =>
        `SELECT create_distributed_table('public.${name}', 'workspace_id', colocate_with => 'public.${ANCHOR}');`,
    ),
  ];
  return `${HEADER}\n${lines.join("\n")}\n`;
}

function parentsFirst(tables: Relation[]): Relation[] {
  const placed: Relation[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const isReady = (table: Relation) =>
      parentsOf(table).every((parent) => !waiting.some(({ name }) => name === parent));
    const ready = waiting.filter(isReady);
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(", ")}`);
    placed.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return placed;
}

function parentsOf(table: Relation): string[] {
  const names = table.constraints.flatMap(({ kind, definition }) =>
    kind === "f" ? (/REFERENCES public\.(\w+)/.exec(definition)?.[1] ?? []) : [],
  );
  return names.filter((name) => name !== table.name);
}
