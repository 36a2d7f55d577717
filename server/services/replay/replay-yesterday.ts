import { setReplayedAt } from "#db/directory/due.ts";
import type { Topic } from "#db/queries/outbox.ts";
import { raiseMismatch } from "#db/queries/replay/mismatch.ts";
import { listSample } from "#db/queries/replay/sample.ts";
import { uuidv7 } from "../../ids.ts";
import { reading, systemActor, type Writing, writing } from "../actor.ts";
import { announce } from "../due/announce.ts";
import { accountableRepId } from "../exceptions/accountable-rep.ts";
import { type ReplayFinding, replayThese } from "./replay-decisions.ts";

const DAY_MS = 86_400_000;
/** Decisions of a day that are decided again: a fault in what is kept shows in many of them. */
const SAMPLE = 200;
const WRONG: ReadonlySet<ReplayFinding["outcome"]> = new Set(["mismatch", "tampered", "failed"]);

/** Answers whether a workspace's last day (UTC) is still to be replayed. */
export const isReplayDue = (replayedAt: Date | null, now: number): boolean =>
  replayedAt === null || replayedAt.getTime() < startOfDay(now);

/**
 * Decides a sample of the last day's (UTC) decisions again, outside of the workspace's lock, and raises an exception
 * for each that does not come out as it is on record: once for a decision, whatever became of the exception. A
 * changed engine and an erased person are none. Answers how many were raised. Source: product.md 2.7.
 */
export async function replayYesterday(workspaceId: string, now: number): Promise<number> {
  const actor = systemActor(workspaceId);
  const to = startOfDay(now);
  const day = { from: new Date(to - DAY_MS), to: new Date(to) };
  const findings = await reading(actor, async (scope) =>
    replayThese(scope, await listSample(scope, { ...day, seed: String(to / DAY_MS), limit: SAMPLE })),
  );
  const wrong = findings.filter(({ outcome }) => WRONG.has(outcome));
  return writing(actor, async (change) => {
    const raised = wrong.length === 0 ? [] : await raiseEach(change, wrong);
    await announce(change, raised);
    await setReplayedAt(change.scope, change.now);
    return raised.length;
  });
}

async function raiseEach(change: Writing, wrong: readonly ReplayFinding[]): Promise<Topic[]> {
  const { scope, now } = change;
  const ownerRepId = await accountableRepId(change);
  const raised: Topic[] = [];
  for (const { decisionId, outcome, differences } of wrong) {
    const parts = [...new Set(differences.map(({ path }) => path.split(".", 1)[0]))];
    const made = await raiseMismatch(scope, {
      id: uuidv7(now),
      decisionId,
      ownerRepId,
      detail: { outcome, parts },
      at: new Date(now),
    });
    if (made) raised.push({ topic: "exception", id: made.id });
  }
  return raised;
}

const startOfDay = (at: number) => Math.floor(at / DAY_MS) * DAY_MS;
