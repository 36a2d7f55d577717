import { withSavepoint } from "#db/queries/savepoint.ts";
import { runtime } from "../runtime.ts";
import { mailSender } from "../services/delivery/mail-sender.ts";
import { sendMail } from "../services/delivery/send-mail.ts";
import { takeMails } from "../services/delivery/take-mails.ts";
import { type Due, takeDue } from "../services/due/take-due.ts";
import { endCovers } from "./tasks/end-covers.ts";
import { judgeSlow } from "./tasks/judge-slow.ts";
import { nightlyReplays } from "./tasks/nightly-replays.ts";
import { renewDaily } from "./tasks/renew-daily.ts";
import { serveHeld, watchHeld } from "./tasks/serve-held.ts";
import { writeMails } from "./tasks/write-mails.ts";

/** When the next thing of this kind is due, epoch ms; null: nothing waits. */
type Task = (due: Due) => Promise<number | null>;

/** In this order: a released lead's owner is told in the same visit. */
const TASKS: readonly Task[] = [renewDaily, judgeSlow, endCovers, serveHeld, watchHeld, writeMails];
const TRY_AGAIN_MS = 30_000;

/**
 * Looks after one workspace: everything that is due in one transaction, then its mails and the replay of its last day
 * beside the loop. A part that fails is undone, logged and tried again later; the others go on.
 */
export async function visit(workspaceId: string): Promise<void> {
  const done = await takeDue(workspaceId, async (due) => {
    const nexts: (number | null)[] = [];
    for (const task of TASKS) nexts.push(await attempt(due, task));
    const taken = await takeMails(due);
    const next = Math.min(...[...nexts, taken.next].filter((at) => at !== null));
    return { next, result: { due, mails: taken.mails } };
  });
  if (!done) return;
  nightlyReplays().start(done.due);
  for (const mail of done.mails) mailSender().start(() => sendMail(workspaceId, mail));
}

async function attempt(due: Due, task: Task): Promise<number | null> {
  try {
    return await withSavepoint(due.scope, () => task(due));
  } catch (error) {
    runtime().log.error({ err: error, workspaceId: due.scope.workspaceId, task: task.name }, "a task failed");
    return due.now + TRY_AGAIN_MS;
  }
}
