import { listDueWorkspaces, postponeDue } from "#db/directory/due.ts";
import { pokeListeners } from "../live/poke.ts";
import { runtime } from "../runtime.ts";
import { mailSender } from "../services/delivery/mail-sender.ts";
import { closers } from "../stop.ts";
import { nightlyReplays } from "./tasks/nightly-replays.ts";
import { visit } from "./visit.ts";

const LOOK_EVERY_MS = 250;
/** After a commit of this process the worker looks at once, but not once for each of a burst. */
const GATHER_MS = 20;
const MOST_DUE = 50;
const MOST_AT_ONCE = 4;
const POSTPONE_MS = 10_000;

/**
 * The process's background work: sees which workspaces have something due and looks after each. Several processes
 * may do so at once; the lock of a workspace lets one of them in. State is in the database only: a worker that is
 * killed is followed by the next.
 */
export class Worker {
  #timer: ReturnType<typeof setInterval> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #looksAgain = false;
  #isStopped = false;
  readonly #onPoke = () => this.#lookSoon();

  start(): void {
    pokeListeners().add(this.#onPoke);
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.look();
  }

  /** Looks now; while a round is under way, once more after it. */
  look(): void {
    this.#looksAgain = true;
    if (this.#isStopped) return;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
    });
  }

  /** Begins nothing more, and settles when what was begun is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    pokeListeners().delete(this.#onPoke);
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    await this.#round;
    await nightlyReplays().stop();
    await mailSender().settled();
  }

  #lookSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.look();
    }, GATHER_MS);
  }

  async #rounds(): Promise<void> {
    try {
      while (this.#looksAgain && !this.#isStopped) {
        this.#looksAgain = false;
        const due = await listDueWorkspaces(runtime().db.kysely, MOST_DUE);
        if (due.length > 0) this.#looksAgain = true;
        await Promise.all(Array.from({ length: MOST_AT_ONCE }, () => this.#visitEach(due)));
      }
    } catch (error) {
      runtime().log.warn({ err: error }, "what is due could not be read; looking again");
    }
  }

  /** Several of these empty one list together. */
  async #visitEach(due: string[]): Promise<void> {
    for (let id = due.shift(); id !== undefined && !this.#isStopped; id = due.shift()) await visitSafely(id);
  }
}

async function visitSafely(workspaceId: string): Promise<void> {
  try {
    await visit(workspaceId);
  } catch (error) {
    const { db, log } = runtime();
    log.error({ err: error, workspaceId }, "a workspace could not be looked after; trying again soon");
    await postponeDue(db.kysely, workspaceId, POSTPONE_MS).catch(() => {});
  }
}

/** Starts the worker of this process; it ends with it. */
export function startWorker(): Worker {
  const worker = new Worker();
  closers().add(() => worker.stop());
  worker.start();
  return worker;
}
