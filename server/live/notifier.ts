import { readSeqs } from "#db/directory/live.ts";
import { runtime, single } from "../runtime.ts";
import { closers } from "../stop.ts";
import { type Change, readChanges } from "./change.ts";
import { pokeListeners } from "./poke.ts";

const LOOK_EVERY_MS = 200;

type Listener = (changes: readonly Change[]) => void;
type Feed = { seq: number; listeners: Set<Listener> };

/**
 * Tells the streams of this process what other transactions, of this or any process, have committed. Looks at the
 * heads of the workspaces it has streams for every 200 ms, in one statement, and at once after a commit of its own;
 * without streams it does nothing. Holds no connection between looks.
 */
export class Notifier {
  readonly #feeds = new Map<string, Feed>();
  readonly #stop = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;
  #isLooking = false;
  #looksAgain = false;

  /** Fires when the process ends: streams close. */
  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /**
   * Calls `listener` with every change after the answered seq, in order, until the returned function is called.
   * The head is read before the first look, so that nothing falls between.
   */
  async listen(workspaceId: string, listener: Listener): Promise<{ seq: number; leave: () => void }> {
    const known = this.#feeds.get(workspaceId);
    const seq = known ? known.seq : await this.#headSeq(workspaceId);
    const feed = this.#feeds.get(workspaceId) ?? { seq, listeners: new Set() };
    this.#feeds.set(workspaceId, feed);
    feed.listeners.add(listener);
    this.#timer ??= setInterval(() => this.look(), LOOK_EVERY_MS);
    return { seq: feed.seq, leave: () => this.#leave(workspaceId, feed, listener) };
  }

  /** Looks now; while a look is under way, once more after it. Never throws. */
  look(): void {
    this.#looksAgain = true;
    if (this.#isLooking || this.#feeds.size === 0) return;
    this.#isLooking = true;
    void this.#lookUntilQuiet();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#feeds.clear();
    this.#stop.abort();
  }

  async #headSeq(workspaceId: string): Promise<number> {
    return (await readSeqs(runtime().db.kysely, [workspaceId])).get(workspaceId) ?? 0;
  }

  #leave(workspaceId: string, feed: Feed, listener: Listener): void {
    feed.listeners.delete(listener);
    if (feed.listeners.size === 0 && this.#feeds.get(workspaceId) === feed) this.#feeds.delete(workspaceId);
    if (this.#feeds.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #lookUntilQuiet(): Promise<void> {
    try {
      while (this.#looksAgain && !this.#stop.signal.aborted) {
        this.#looksAgain = false;
        await this.#tellNews();
      }
    } catch (error) {
      runtime().log.warn({ err: error }, "live updates could not be read; looking again");
    } finally {
      this.#isLooking = false;
    }
  }

  async #tellNews(): Promise<void> {
    const seqs = await readSeqs(runtime().db.kysely, [...this.#feeds.keys()]);
    for (const [workspaceId, seq] of seqs) {
      const feed = this.#feeds.get(workspaceId);
      if (!feed || seq <= feed.seq) continue;
      const changes = await readChanges(workspaceId, feed.seq);
      feed.seq = Math.max(seq, changes.at(-1)?.seq ?? 0);
      for (const listener of feed.listeners) listener(changes);
    }
  }
}

/** The process's one notifier, made at the first stream. */
export const notifier = (): Notifier =>
  single("live.notifier", () => {
    const made = new Notifier();
    pokeListeners().add(() => made.look());
    closers().add(() => made.close());
    return made;
  });
