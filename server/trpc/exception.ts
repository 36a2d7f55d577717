import * as z from "zod";
import { EXCEPTION_STATES, EXCEPTION_TYPES } from "#server/core/exception/exception-type.ts";
import {
  readException,
  readExceptionCounts,
  readExceptions,
  readOpenExceptions,
} from "../services/exceptions/read-exceptions.ts";
import { readParked } from "../services/exceptions/read-parked.ts";
import { reopenException } from "../services/exceptions/reopen-exception.ts";
import { resolutionSchema, resolveException } from "../services/exceptions/resolve-exception.ts";
import { ableProcedure, router } from "./trpc.ts";

const member = ableProcedure("resolveOwnExceptions");
const one = z.object({ exceptionId: z.uuid() });
const question = z.object({
  state: z.enum(EXCEPTION_STATES).optional(),
  type: z.enum(EXCEPTION_TYPES).optional(),
  owner: z.uuid().optional(),
});

/** Exceptions: what waits for a person, why, and what was done about it. A rep sees those of their own leads. */
export const exceptionRouter = router({
  list: member
    .input(question)
    .query(({ ctx, input: { state, type, owner } }) => readExceptions(ctx.actor, { state, type, owner })),
  byId: member.input(one).query(({ ctx, input }) => readException(ctx.actor, input.exceptionId)),
  parked: member.input(one).query(({ ctx, input }) => readParked(ctx.actor, input.exceptionId)),
  counts: member.query(({ ctx }) => readExceptionCounts(ctx.actor)),
  openCount: member.query(({ ctx }) => readOpenExceptions(ctx.actor)),
  resolve: member
    .input(one.extend({ resolution: resolutionSchema }))
    .mutation(({ ctx, input }) => resolveException(ctx.actor, input.exceptionId, input.resolution)),
  reopen: member.input(one).mutation(({ ctx, input }) => reopenException(ctx.actor, input.exceptionId)),
});
