import * as z from "zod";
import { listClaimers } from "#db/queries/lead/change-lead.ts";
import { countInbox, listInbox } from "#db/queries/lead/list-inbox.ts";
import { INBOX_TABS } from "#server/core/lead/inbox-tab.ts";
import { viewerOf } from "../services/leads/lead-at-hand.ts";
import { readRestUntil } from "../services/leads/read-rest.ts";
import { memberProcedure, router } from "./trpc.ts";

const FIRST_ROWS = 200;
const MOST_ROWS = 5_000;

/** What waits for a person: the tabs of the inbox and how many leads each holds. */
export const inboxRouter = router({
  list: memberProcedure
    .input(z.object({ tab: z.enum(INBOX_TABS), most: z.int().min(1).max(MOST_ROWS).default(FIRST_ROWS) }))
    .query(({ ctx, input }) =>
      ctx.read((scope) => listInbox(scope, viewerOf(ctx.actor), { tab: input.tab, limit: input.most })),
    ),
  takenBy: memberProcedure
    .input(z.object({ leadIds: z.array(z.uuid()).min(1).max(FIRST_ROWS) }))
    .query(({ ctx, input }) => ctx.read((scope) => listClaimers(scope, input.leadIds))),
  counts: memberProcedure.query(({ ctx }) => ctx.read((scope) => countInbox(scope, viewerOf(ctx.actor)))),
  restUntil: memberProcedure.query(({ ctx }) => ctx.read((scope) => readRestUntil(scope, ctx.actor.repId))),
});
