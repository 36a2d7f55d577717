import { expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { submitLead } from "#server/services/intake/submit-lead.ts";

const database = await testDatabase();
/** One connection, so that the plans looked at are those that intake used. */
const client = connect(database.appUrl, { max: 1 });
installTestRuntime({ ...database, ...client });

test("a grown workspace is looked through, and its ledgers are written, by the index of each key, although its plans began on empty tables", async () => {
  const { workspaceId, sourceId } = await makeWorkspace(client.kysely, {
    pools: [{ name: "All", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  for (let sent = 0; sent < 2_200; sent += 100) {
    const batch = Array.from({ length: 100 }, (_, n) => {
      const own = sent % 200 === 0 ? { external_id: `${sent + n}` } : {};
      const item = arrival(sourceId, { email: `person@company-${sent + n}.example`, ...own });
      return submitLead(workspaceId, { ...item, idempotencyKey: `key-${sent + n}`, requestHash: "hash" });
    });
    await Promise.all(batch);
  }
  const alone = arrival(sourceId, { email: "person@alone.example" });
  await submitLead(workspaceId, { ...alone, idempotencyKey: "key-alone", requestHash: "hash" });
  const one = await explain(workspaceId, "look-up 2 10111", [`'${workspaceId}'`, "'a'", "'a'", "'a'"]);
  for (const index of ["lead_email_idx", "lead_company_idx", "submission_idempotency_key", "account_domain_pkey"])
    expect(one).toContain(`using ${index}`);
  for (const asked of ["look-up 2 10110", "look-up 2 11110"]) {
    const plan = await planInUse(workspaceId, asked);
    expect(plan).toContain("using lead_email_idx");
    expect(plan).toContain("using lead_company_idx");
    expect(plan).toContain("using submission_idempotency_key");
    if (asked === "look-up 2 11110") expect(plan).toContain("using submission_external_key");
  }
  const { rows: written } = await client.pool.query<{ name: string; count: number }>(
    "select name, cardinality(parameter_types) as count from pg_prepared_statements where statement like '%update pool_member%'",
  );
  expect(written.length).toBeGreaterThan(0);
  for (const { name, count } of written) {
    const values = [`'${workspaceId}'`, ...Array.from({ length: count - 1 }, () => "null")];
    expect(await explain(workspaceId, name, values)).toMatch(
      /using pool_member_pkey on pool_member k .*\n.*Index Cond: .*workspace_id = .*pool_id = .*rep_id = /,
    );
  }
  await client.kysely.destroy();
});

/** The plan of a prepared look-up, by its name: for many leads, of keys, own ids or not, e-mails and domains. */
function planInUse(workspaceId: string, name: string): Promise<string> {
  const own = name === "look-up 2 11110" ? ["'{}'", "'{}'"] : [];
  return explain(workspaceId, name, [`'${workspaceId}'`, "'{a}'", ...own, "'{a}'", "'{a}'"]);
}

async function explain(workspaceId: string, name: string, values: string[]): Promise<string> {
  await client.pool.query(`begin; set local fairlead.workspace_id = '${workspaceId}'; set local enable_seqscan = off;
    set local plan_cache_mode = force_generic_plan`);
  const { rows: lines } = await client.pool.query<{ "QUERY PLAN": string }>(
    `explain execute "${name}" (${values.join(", ")})`,
  );
  await client.pool.query("rollback");
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}
