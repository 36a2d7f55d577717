import type { Kysely } from "kysely";
import { makeWorkspace, rule } from "#db/testing/fixtures.ts";
import type { Database } from "#db/types.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { systemActor } from "#server/services/actor.ts";
import { createKey } from "#server/services/keys/create-key.ts";

const COUNTRIES = ["DE", "FR", "US", "GB", "ES", "IT", "NL", "SE", "PL", "BR"];

export type BenchWorkspace = { workspaceId: string; secret: string };

/** Makes a workspace of the given size; its rules are country × employee band × type, each to one of its pools. */
export async function makeBenchWorkspace(
  kysely: Kysely<Database>,
  size: { rules: number; reps: number; pools: number },
): Promise<BenchWorkspace> {
  const reps = Array.from({ length: size.reps }, (_, n) => ({ name: `Rep ${n}` }));
  const perPool = Math.ceil(size.reps / size.pools);
  const pools = Array.from({ length: size.pools }, (_, n) => ({
    name: `Pool ${n}`,
    members: reps.slice(n * perPool, (n + 1) * perPool).map(({ name }) => name),
  }));
  const fixture = await makeWorkspace(kysely, {
    reps,
    pools,
    rules: ({ pools: ids }) =>
      Array.from({ length: size.rules - 1 }, (_, n) => tableRule(n, Object.values(ids), size.rules - 1)),
  });
  const key = await createKey(systemActor(fixture.workspaceId), {
    name: "Bench",
    scopes: ["leads:write"],
    ratePerSecond: 0,
    burst: 0,
  });
  return { workspaceId: fixture.workspaceId, secret: key.secret };
}

function tableRule(n: number, poolIds: string[], rules: number): Rule {
  const bands = Math.ceil(rules / COUNTRIES.length);
  const width = Math.ceil(5_100 / bands);
  const band = Math.floor(n / COUNTRIES.length);
  return rule({
    name: `Row ${n}`,
    when: {
      all: [
        { fact: "lead.country", op: "equals", value: COUNTRIES[n % COUNTRIES.length] as string },
        { fact: "lead.employees", op: "range", value: { min: band * width, max: band * width + width - 1 } },
      ],
    },
    action: { targets: [{ kind: "pool", id: poolIds[n % poolIds.length] as string, ifUnavailable: "hold" }] },
  });
}
