import type { Statement } from "#db/directory/batch-transaction.ts";
import { BATCH_COLUMNS, type BatchRow } from "./columns.ts";

type Table = "task" | "exception";

const names = (table: Table) => Object.keys(BATCH_COLUMNS[table]).join(", ");
const shape = (table: Table) =>
  Object.entries(BATCH_COLUMNS[table])
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");

/**
 * Answers the statement that writes the covers of a batch and counts them as work of their reps; a lead that is covered
 * already keeps the cover it has, which is looked up lead by lead: a prepared statement's plan must not come to read all
 * open ones. Few leads need one, so it stands apart.
 */
export const taskStatement = (workspaceId: string, tasks: BatchRow<"task">[], unitsEach: number): Statement => ({
  name: "write-tasks",
  text: `with made as (insert into task (workspace_id, ${names("task")})
      select $1, r.* from json_to_recordset($2::json) as r(${shape("task")})
      where (select true from task t where t.workspace_id = $1 and t.lead_id = r.lead_id and t.ended_at is null limit 1) is null
      returning rep_id)
    insert into rep_load (workspace_id, rep_id, extra_units) select $1, rep_id, count(*) * $3::integer from made group by rep_id
    on conflict (workspace_id, rep_id) do update set extra_units = rep_load.extra_units + excluded.extra_units`,
  values: [workspaceId, JSON.stringify(tasks), unitsEach],
});

/** Answers the statement that says of leads that nobody covers them, where no open exception says so of the same owner. */
export const uncoveredStatement = (workspaceId: string, rows: BatchRow<"exception">[]): Statement => ({
  name: "write-uncovered",
  text: `insert into exception (workspace_id, ${names("exception")})
    select $1, r.* from json_to_recordset($2::json) as r(${shape("exception")})
    where (select true from exception e where e.workspace_id = $1 and e.lead_id = r.lead_id and e.type = r.type
      and e.state = 'open' and e.detail ->> 'uncoveredRepId' = r.detail ->> 'uncoveredRepId' limit 1) is null`,
  values: [workspaceId, JSON.stringify(rows)],
});
