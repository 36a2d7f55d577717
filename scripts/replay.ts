// npm run replay -- [SLUG] [--limit N]: decides decisions on record again and recounts every pool's ledger, from the
// database alone, and says what differs.
import { parseArgs } from "node:util";
import { connect } from "#db/client.ts";
import { listWorkspaceSlugs } from "#db/directory/workspace-list.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { type ReplayFinding, replayDecisions } from "#server/services/replay/replay-decisions.ts";
import { recountLedgers } from "#server/services/team/recount-ledger.ts";
import { prepareDatabase } from "./lib/environment.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: "string", default: "1000000" } },
});
const given = process.env.DATABASE_APP_URL;
const database = given ? { url: given, stop: async () => {} } : await prepared();
const client = connect(database.url);
let unequal = 0;
for (const { slug, workspaceId } of await listWorkspaceSlugs(client.kysely)) {
  if (positionals.length > 0 && !positionals.includes(slug)) continue;
  const look = async (scope: WorkspaceScope) => ({
    findings: await replayDecisions(scope, Number(values.limit)),
    recounts: await recountLedgers(scope),
  });
  const { findings, recounts } = await withWorkspace(client.kysely, workspaceId, look, { isReadOnly: true });
  const counts = Object.groupBy(findings, ({ outcome }) => outcome);
  const told = Object.entries(counts).map(([outcome, list]) => `${list?.length} ${outcome.replaceAll("_", " ")}`);
  process.stdout.write(`${slug}: ${findings.length} decisions, ${told.join(", ") || "none"}\n`);
  const changed = counts.engine_changed?.filter(({ outcomes }) => outcomes) ?? [];
  for (const found of [...(counts.mismatch ?? []), ...(counts.tampered ?? []), ...changed].slice(0, 20)) tell(found);
  const off = recounts.filter(({ differences }) => differences.length > 0);
  process.stdout.write(`${slug}: ${recounts.length} ledgers, ${recounts.length - off.length} as recounted\n`);
  for (const { poolId, differences } of off)
    process.stdout.write(`  ${poolId} differs for ${differences.map(({ repId }) => repId).join(", ")}\n`);
  unequal += off.length;
  unequal += (counts.mismatch?.length ?? 0) + (counts.tampered?.length ?? 0);
}
await client.kysely.destroy();
await database.stop();
process.exit(unequal > 0 ? 1 : 0);

/** Where it differs, and what came out then and now. */
function tell({ decisionId, outcome, differences, outcomes }: ReplayFinding): void {
  process.stdout.write(`  ${decisionId} ${outcome} ${differences.map(({ path }) => path).join(", ")}\n`);
  for (const [at, { status, reason, ownerRepId, poolId, queueId, priority }] of outcomes?.entries() ?? [])
    process.stdout.write(
      `    ${at === 0 ? "was" : "is"} ${status} ${priority} ${reason} ${ownerRepId ?? poolId ?? queueId ?? ""}\n`,
    );
}

async function prepared() {
  const { env, stop } = await prepareDatabase(() => {});
  return { url: env.DATABASE_APP_URL as string, stop };
}
