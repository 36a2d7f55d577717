import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import { idSince } from "../id-since.ts";

/** Lists the ids of a sample of decisions made from `from` until before `to`. The same `seed` answers the same ones, in no order that anybody chose. */
export async function listSample(
  { db, workspaceId }: WorkspaceScope,
  { from, to, seed, limit }: { from: Date; to: Date; seed: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from decision
    where workspace_id = ${workspaceId} and id >= ${idSince(from)}::uuid and id < ${idSince(to)}::uuid
    order by md5(id::text || ${seed}::text), id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
