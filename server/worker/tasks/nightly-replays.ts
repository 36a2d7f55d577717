import { runtime, single } from "../../runtime.ts";
import type { Due } from "../../services/due/take-due.ts";
import { isReplayDue, replayYesterday } from "../../services/replay/replay-yesterday.ts";

const TRY_AGAIN_MS = 3_600_000;

/**
 * Once a day (UTC) for each workspace, a sample of its last day is decided again: one workspace at a time a process,
 * beside the worker's loop and outside of the workspace's lock, so that nothing waits for it.
 */
export class NightlyReplays {
  #last: Promise<void> = Promise.resolve();
  /** When each workspace was begun with; one that failed is tried again after an hour. */
  readonly #begunAt = new Map<string, number>();
  /** Raised by a stop: what was begun with before is left to the next process. */
  #stops = 0;

  /** Begins with a workspace whose last day is still to be replayed, once the others are done. */
  start({ scope: { workspaceId }, head, now }: Due): void {
    if (!isReplayDue(head.replayedAt, now) || now < (this.#begunAt.get(workspaceId) ?? 0) + TRY_AGAIN_MS) return;
    this.#begunAt.set(workspaceId, now);
    const stops = this.#stops;
    this.#last = this.#last.then(() => (stops === this.#stops ? this.#run(workspaceId, now) : undefined));
  }

  /** Begins with no other, and settles when the one under way is done. */
  stop(): Promise<void> {
    this.#stops++;
    this.#begunAt.clear();
    return this.#last;
  }

  /** Settles when none is left. */
  settled(): Promise<void> {
    return this.#last;
  }

  async #run(workspaceId: string, now: number): Promise<void> {
    const { log } = runtime();
    try {
      const raised = await replayYesterday(workspaceId, now);
      if (raised > 0) log.error({ workspaceId, raised }, "decisions do not come out as they are on record");
      this.#begunAt.delete(workspaceId);
    } catch (error) {
      log.error({ err: error, workspaceId }, "the last day could not be replayed; trying again in an hour");
    }
  }
}

/** The process's one line of replays. */
export const nightlyReplays = (): NightlyReplays => single("nightly-replays", () => new NightlyReplays());
