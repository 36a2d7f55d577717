import * as z from "zod";
import { listLiveSessions, revokeSession, revokeSessions } from "#db/directory/session.ts";
import { notFound } from "../errors.ts";
import { runtime } from "../runtime.ts";
import { personProcedure, router } from "./trpc.ts";

/** A person's own sessions: where they are signed in, and how to end that. */
export const sessionRouter = router({
  mine: personProcedure.query(async ({ ctx: { session } }) => {
    const sessions = await listLiveSessions(runtime().db.kysely, session.personId);
    return sessions.map((one) => ({ ...one, isThisOne: one.id === session.sessionId }));
  }),
  revoke: personProcedure.input(z.object({ id: z.uuid() })).mutation(async ({ ctx, input }) => {
    const revoked = await revokeSession(runtime().db.kysely, ctx.session.personId, input.id);
    if (!revoked) throw notFound("session");
  }),
  revokeOthers: personProcedure.mutation(async ({ ctx: { session } }) => {
    return { revoked: await revokeSessions(runtime().db.kysely, session.personId, session.sessionId) };
  }),
});
