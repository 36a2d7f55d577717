import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import * as z from "zod";
import type { WorkspaceScope } from "#db/scope.ts";
import type { Ability } from "#server/core/access.ts";
import { findMember } from "../auth/member.ts";
import type { Session } from "../auth/session.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import { runtime } from "../runtime.ts";
import { demand, reading } from "../services/actor.ts";

/** Who asks. `address` is where from, for counting attempts: null for this machine and for pages. */
export type Context = { session: Session | null; requestId: string; address: string | null };

const CODES = {
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  limit_reached: "TOO_MANY_REQUESTS",
  precondition: "PRECONDITION_FAILED",
  upstream: "BAD_GATEWAY",
} as const satisfies Record<ErrorCode, TRPCError["code"]>;

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter({ shape, error, ctx }) {
    const known = error.cause instanceof AppError ? error.cause : undefined;
    const isBug = error.code === "INTERNAL_SERVER_ERROR";
    return {
      ...shape,
      message: isBug ? `Something went wrong on our side. Reference: ${ctx?.requestId ?? "none"}` : shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        field: known?.field ?? null,
      },
    };
  },
});

export const router = t.router;
export const createCaller = t.createCallerFactory;

/** Maps expected refusals to tRPC's codes; anything else is logged with the request id and goes up untouched. */
const mapped = t.procedure.use(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof AppError) throw new TRPCError({ code: CODES[cause.code], message: cause.message, cause });
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    runtime().log.error({ requestId: ctx.requestId, path, err: cause ?? result.error }, "procedure failed");
  }
  return result;
});

/** For everybody, signed in or not. */
export const publicProcedure = mapped;

/** For a signed-in person, before any workspace is chosen. */
export const personProcedure = mapped.use(({ ctx, next }) => {
  if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
  return next({ ctx: { ...ctx, session: ctx.session } });
});

/** For a member of the workspace named by `slug` in the input. Strangers get "not found". `ctx.read` opens a read-only scope. */
export const memberProcedure = personProcedure
  .input(z.object({ slug: z.string().max(60) }))
  .use(async ({ ctx, input, next }) => {
    const actor = await findMember(ctx.session, input.slug);
    if (!actor)
      throw new TRPCError({
        code: "NOT_FOUND",
        message: "This workspace does not exist, or you are not a member of it.",
      });
    const read = <T>(work: (scope: WorkspaceScope) => Promise<T>) => reading(actor, work);
    return next({ ctx: { ...ctx, actor, read } });
  });

/** For a member whose role has the ability. */
export const ableProcedure = (ability: Ability) =>
  memberProcedure.use(({ ctx, next }) => {
    demand(ctx.actor, ability);
    return next();
  });
