import * as z from "zod";
import { listAudit, listAuditFilters } from "../services/workspaces/list-audit.ts";
import { ableProcedure, router } from "./trpc.ts";

const PAGE = 50;
const reading = ableProcedure("readAudit");

/** What was changed in the workspace, by whom and when. */
export const auditRouter = router({
  list: reading
    .input(
      z.object({
        before: z.uuid().optional(),
        personId: z.uuid().optional(),
        subjectKind: z.string().max(60).optional(),
      }),
    )
    .query(({ ctx, input: { before, personId, subjectKind } }) =>
      listAudit(ctx.actor, { limit: PAGE, before, personId, subjectKind }),
    ),
  filters: reading.query(({ ctx }) => listAuditFilters(ctx.actor)),
});
