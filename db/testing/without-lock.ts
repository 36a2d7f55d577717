// A planted fault for the control of the concurrency test: the workspace's head is read without its lock, and a
// commit takes 50 ms, so that two processes are sure to meet.
import { registerHooks } from "node:module";

const LOCKING = /update directory\.workspace_head\s+set seq = seq \+ \$2[\s\S]*?returning seq/;
const UNLOCKED = "select (random() * 1e12)::bigint + $2 * 0 as seq, $3::uuid as batch_id";

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith("/db/directory/batch-transaction.ts")) return loaded;
    const source = String(loaded.source);
    const planted = source
      .replace('connection.query("commit")', 'connection.query("select pg_sleep(0.05)"), connection.query("commit")')
      .replace("const [, ended] =", "const [, , ended] =")
      .replace(LOCKING, UNLOCKED)
      .replace("as now`;", "as now from directory.workspace_head where workspace_id = $1`;");
    if (!planted.includes("as now from") || !planted.includes("pg_sleep") || !planted.includes("random()"))
      throw new Error("the fault could not be planted");
    return { ...loaded, source: planted };
  },
});
