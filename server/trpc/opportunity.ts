import * as z from "zod";
import { createOpportunity } from "../services/opportunities/create-opportunity.ts";
import { editOpportunity } from "../services/opportunities/edit-opportunity.ts";
import { OPPORTUNITY_STATUSES, opportunityInput } from "../services/opportunities/opportunity-input.ts";
import { readOpportunities } from "../services/opportunities/read-opportunities.ts";
import { ableProcedure, router } from "./trpc.ts";

const filter = z.object({
  q: z.string().max(200).optional(),
  status: z.enum(OPPORTUNITY_STATUSES).optional(),
  owner: z.union([z.literal("none"), z.uuid()]).optional(),
  cursor: z.uuid().nullish(),
});

const reads = ableProcedure("readOpportunities");
const writes = ableProcedure("writeOpportunities");

/** What is being sold to an account. Changes carry what they change in `of`. */
export const opportunityRouter = router({
  list: reads
    .input(filter)
    .query(({ ctx, input: { cursor, ...asked } }) =>
      readOpportunities(ctx.actor, { ...asked, after: cursor ?? undefined }),
    ),
  create: writes
    .input(z.object({ of: opportunityInput }))
    .mutation(({ ctx, input }) => createOpportunity(ctx.actor, input.of)),
  edit: writes
    .input(z.object({ opportunityId: z.uuid(), of: opportunityInput }))
    .mutation(({ ctx, input }) => editOpportunity(ctx.actor, { opportunityId: input.opportunityId, ...input.of })),
});
