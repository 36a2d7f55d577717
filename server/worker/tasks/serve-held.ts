import { settleWaiting } from "#db/queries/held/waiting.ts";
import { announce } from "../../services/due/announce.ts";
import type { Due } from "../../services/due/take-due.ts";
import { raiseWaiting } from "../../services/held/raise-waiting.ts";
import { releaseHeld } from "../../services/held/release-line.ts";

/** Gives held leads to whoever can take them now. Answers when the others have their next chance. */
export const serveHeld = async (due: Due): Promise<number | null> => (await releaseHeld(due)).next;

/**
 * Tells a person of leads that are held for too long, and no longer of those that somebody has. Answers when the
 * next lead will have waited too long.
 */
export async function watchHeld(due: Due): Promise<number | null> {
  const settled = await settleWaiting(due.scope, new Date(due.now));
  const { leadIds, next } = await raiseWaiting(due);
  const changed = new Set([...settled, ...leadIds]);
  await announce(
    due,
    [...changed].map((id) => ({ topic: "exception", id })),
  );
  return next;
}
