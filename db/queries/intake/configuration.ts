import type { BatchClient } from "#db/directory/batch-transaction.ts";

/** Reads a published ruleset version and a roster snapshot, neither validated yet. Throws when one is not there. */
export async function readConfiguration(client: BatchClient, rulesetVersion: number, rosterHash: string) {
  const { rows } = await client.query<{ ruleset: unknown; roster: unknown }>({
    text: `select (select body from ruleset where workspace_id = $1 and version = $2) as ruleset,
      (select body from roster_snapshot where workspace_id = $1 and hash = $3) as roster`,
    values: [client.workspaceId, rulesetVersion, rosterHash],
  });
  const found = rows[0];
  if (!found?.ruleset || !found.roster) throw new Error("the workspace has no published ruleset or roster");
  return found;
}
