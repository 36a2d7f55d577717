import * as z from "zod";
import { insightFilterSchema } from "#server/core/insight/insight-filter.ts";
import { readBacklog } from "../services/insights/read-backlog.ts";
import { readFairness } from "../services/insights/read-fairness.ts";
import { readQuality } from "../services/insights/read-quality.ts";
import { readSpeed } from "../services/insights/read-speed.ts";
import { ableProcedure, router } from "./trpc.ts";

const question = z.object({ filter: insightFilterSchema });

/** Numbers about leads: reps get their own, and the balances of their pools. */
export const insightRouter = router({
  speed: ableProcedure("readOwnNumbers")
    .input(question)
    .query(({ ctx, input }) => readSpeed(ctx.actor, input.filter)),
  quality: ableProcedure("readOwnNumbers")
    .input(question)
    .query(({ ctx, input }) => readQuality(ctx.actor, input.filter)),
  fairness: ableProcedure("readOwnPoolBalances")
    .input(question)
    .query(({ ctx, input }) => readFairness(ctx.actor, input.filter)),
  backlog: ableProcedure("readInsights")
    .input(question)
    .query(({ ctx, input }) => readBacklog(ctx.actor, input.filter)),
});
