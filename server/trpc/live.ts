import { TRPCError, tracked } from "@trpc/server";
import * as z from "zod";
import { findMember } from "../auth/member.ts";
import { isSessionLive } from "../auth/session.ts";
import { streamChanges } from "../live/stream.ts";
import { memberProcedure, router } from "./trpc.ts";

/** How long a stream goes on without asking whether its reader is still signed in and a member. */
const TRUST_MS = 60_000;

/**
 * What changes in the workspace, as it is committed: topics and ids only, each under the seq of its outbox row, so
 * that a reader who comes back continues there. What an id stands for is fetched, and that is where rights are checked.
 */
export const liveRouter = router({
  events: memberProcedure.input(z.object({ lastEventId: z.string().nullish() })).subscription(async function* ({
    ctx,
    input,
    signal,
  }) {
    const after = readSeq(input.lastEventId);
    const end = signal ?? new AbortController().signal;
    let trustedUntil = performance.now() + TRUST_MS;
    for await (const { seq, topics, isGap } of streamChanges(ctx.actor.workspaceId, { after, signal: end })) {
      if (performance.now() > trustedUntil) {
        if (!(await isSessionLive(ctx.session))) throw new TRPCError({ code: "UNAUTHORIZED" });
        if (!(await findMember(ctx.session, ctx.actor.slug))) throw new TRPCError({ code: "NOT_FOUND" });
        trustedUntil = performance.now() + TRUST_MS;
      }
      yield tracked(String(seq), { topics, isGap });
    }
  }),
});

const readSeq = (text: string | null | undefined): number | null =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : null;
