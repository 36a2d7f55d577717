import { type SqlBool, sql } from "kysely";
import type { JsonValue } from "#server/core/lead/json.ts";
import type { WorkspaceScope } from "../../scope.ts";
import type { ExceptionTable } from "../../types.ts";
import { REVIEWS, type Viewer } from "../lead/visible.ts";

/** Which exceptions a list shows; what is left out shows all. `owner` is who looks after it. */
export type ExceptionQuestion = {
  state?: ExceptionTable["state"] | undefined;
  type?: ExceptionTable["type"] | undefined;
  owner?: string | undefined;
  id?: string | undefined;
};

/** Managers see all; a rep those of the leads in their own hands, and their own reviews. Source: product.md section 9. */
function seenBy({ seesAll, repId }: Viewer) {
  return seesAll
    ? sql<SqlBool>`true`
    : sql<SqlBool>`coalesce(lead.owner_rep_id = ${repId}::uuid
        or (exception.owner_rep_id = ${repId}::uuid and exception.type in ${REVIEWS}), false)`;
}

function select({ db, workspaceId }: WorkspaceScope, viewer: Viewer, question: ExceptionQuestion) {
  let rows = db
    .selectFrom("exception")
    .leftJoin("lead", (join) =>
      join.onRef("lead.workspaceId", "=", "exception.workspaceId").onRef("lead.id", "=", "exception.leadId"),
    )
    .where("exception.workspaceId", "=", workspaceId)
    .where(seenBy(viewer));
  if (question.id) rows = rows.where("exception.id", "=", question.id);
  if (question.state) rows = rows.where("exception.state", "=", question.state);
  if (question.type) rows = rows.where("exception.type", "=", question.type);
  if (question.owner) rows = rows.where("exception.ownerRepId", "=", question.owner);
  return rows;
}

/** Lists exceptions with all that their cause is told from: open ones oldest first, the others latest first. */
export function listExceptions(
  scope: WorkspaceScope,
  viewer: Viewer,
  { limit, ...question }: ExceptionQuestion & { limit: number },
) {
  const rows = select(scope, viewer, question)
    .leftJoin("pool", (join) =>
      join.onRef("pool.workspaceId", "=", "exception.workspaceId").onRef("pool.id", "=", "exception.poolId"),
    )
    .leftJoin("rep as owner", (join) =>
      join.onRef("owner.workspaceId", "=", "exception.workspaceId").onRef("owner.id", "=", "exception.ownerRepId"),
    )
    .leftJoin("rep as holder", (join) =>
      join.onRef("holder.workspaceId", "=", "lead.workspaceId").onRef("holder.id", "=", "lead.ownerRepId"),
    )
    .leftJoin("parkedSubmission as parked", (join) =>
      join.onRef("parked.workspaceId", "=", "exception.workspaceId").onRef("parked.exceptionId", "=", "exception.id"),
    )
    .leftJoin("form", (join) =>
      join.onRef("form.workspaceId", "=", "parked.workspaceId").onRef("form.id", "=", "parked.formId"),
    )
    .leftJoin("leadSnapshot as snapshot", (join) =>
      join
        .onRef("snapshot.workspaceId", "=", "exception.workspaceId")
        .onRef("snapshot.id", "=", "exception.decisionId"),
    )
    .select([
      "exception.id",
      "exception.type",
      "exception.state",
      "exception.field",
      "exception.detail",
      "exception.ruleId",
      "exception.poolId",
      "exception.ownerRepId",
      "exception.raisedAt",
      "exception.resolvedAt",
      "exception.resolvedBy",
      "exception.resolution",
      "exception.leadId",
      "exception.decisionId",
      "lead.firstName",
      "lead.lastName",
      "lead.company",
      "lead.companyDomain",
      "lead.email",
      "lead.status as leadStatus",
      "lead.priority",
      "lead.ownerRepId as holderRepId",
      "holder.name as holderName",
      "owner.name as ownerName",
      "pool.name as poolName",
      "form.name as formName",
      "form.id as formId",
    ])
    .select(sql<JsonValue | null>`snapshot.body #> '{lead,issues}'`.as("issues"))
    .limit(limit);
  return question.state === "open"
    ? rows.orderBy("exception.raisedAt").orderBy("exception.id").execute()
    : rows.orderBy("exception.resolvedAt", "desc").orderBy("exception.id", "desc").execute();
}

/** An exception as a line of the list. */
export type ExceptionRow = Awaited<ReturnType<typeof listExceptions>>[number];

/** Counts exceptions by state, type and owner, for whoever asks. */
export function countExceptions(scope: WorkspaceScope, viewer: Viewer) {
  return select(scope, viewer, {})
    .select(["exception.state", "exception.type", "exception.ownerRepId"])
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .groupBy(["exception.state", "exception.type", "exception.ownerRepId"])
    .execute();
}

/** Counts what is open, for the rail. */
export async function countOpenExceptions(scope: WorkspaceScope, viewer: Viewer): Promise<number> {
  const { count } = await select(scope, viewer, { state: "open" })
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
