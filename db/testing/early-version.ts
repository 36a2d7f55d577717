// A planted fault for the control of the publishing test: the version in force is read before the lock is taken.
import { registerHooks } from "node:module";

const LOCK = "const [head, found] = await together(connection, start);";
const EARLY = `const seen = await connection.query("select ruleset_version from directory.workspace_head where workspace_id = $1", [workspaceId]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    ${LOCK}
    head.rulesetVersion = seen.rows[0].ruleset_version;`;

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
