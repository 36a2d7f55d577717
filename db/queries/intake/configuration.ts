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

/** Reads the workspace's settings document, not yet validated, and its zone. */
export async function readStoredSettings(client: BatchClient): Promise<{ settings: unknown; timeZone: string }> {
  const { rows } = await client.query<{ settings: unknown; timeZone: string }>({
    name: "settings",
    text: `select settings, time_zone as "timeZone" from workspace where workspace_id = $1`,
    values: [client.workspaceId],
  });
  if (!rows[0]) throw new Error("the workspace has no settings");
  return rows[0];
}
