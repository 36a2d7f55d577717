// A planted fault for the control of the publishing test: the version in force is read before the lock is taken.
import { registerHooks } from "node:module";

const LOCK = "const [, ...opened] = await together(connection, start);";
const EARLY = `const seen = new Map();
  for (const { workspaceId } of batches) {
    const { rows } = await connection.query("select ruleset_version from directory.workspace_head where workspace_id = $1", [workspaceId]);
    seen.set(workspaceId, rows[0].ruleset_version);
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  ${LOCK}
  for (const each of opened) if (each) each.head.rulesetVersion = seen.get(each.batch.workspaceId);`;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith("/db/directory/batch-transaction.ts")) return loaded;
    const source = String(loaded.source);
    const planted = source.replace(LOCK, EARLY);
    if (planted === source) throw new Error("the fault could not be planted");
    return { ...loaded, source: planted };
  },
});
