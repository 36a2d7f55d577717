// A planted fault for the control of the concurrency test: the workspace's head is read without its lock, and a
// commit takes 50 ms, so that two processes are sure to meet.
import { registerHooks } from "node:module";

const LOCKING = /update directory\.workspace_head set seq = seq \+ \$\{Math\.trunc\(count\)\}[\s\S]*?returning seq/;
const UNLOCKED = "select (random() * 1e12)::bigint as seq";

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith("/db/directory/batch-transaction.ts")) return loaded;
    const source = String(loaded.source);
    const planted = source
      .replace(
        'await connection.query("commit")',
        'await connection.query("select pg_sleep(0.05)"); await connection.query("commit")',
      )
      .replace(LOCKING, UNLOCKED)
      .replace("as now`)", "as now from directory.workspace_head where workspace_id = '${workspaceId}'`)");
    if (planted === source) throw new Error("the fault could not be planted");
    return { ...loaded, source: planted };
  },
});
