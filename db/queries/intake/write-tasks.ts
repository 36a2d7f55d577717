import type { Statement } from "#db/directory/batch-transaction.ts";
import { BATCH_COLUMNS, type BatchRow } from "./columns.ts";

const names = Object.keys(BATCH_COLUMNS.task).join(", ");
const shape = Object.entries(BATCH_COLUMNS.task)
  .map(([name, type]) => `${name} ${type}`)
  .join(", ");

/** Answers the statement that writes the tasks of a batch and counts them as work of their reps. Few leads need one, so it stands apart. */
export const taskStatement = (workspaceId: string, tasks: BatchRow<"task">[], unitsEach: number): Statement => ({
  text: `with made as (insert into task (workspace_id, ${names})
      select $1, r.* from json_to_recordset($2::json) as r(${shape}) returning rep_id)
    insert into rep_load (workspace_id, rep_id, extra_units) select $1, rep_id, count(*) * $3::integer from made group by rep_id
    on conflict (workspace_id, rep_id) do update set extra_units = rep_load.extra_units + excluded.extra_units`,
  values: [workspaceId, JSON.stringify(tasks), unitsEach],
});
