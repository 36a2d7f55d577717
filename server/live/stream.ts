import { type Change, readChanges } from "./change.ts";
import { notifier } from "./notifier.ts";

/**
 * Streams what changes in a workspace until `signal` fires or the process ends. `after` is the last seq that the
 * reader has: what came since is told first, without gap or repeat. A reader who has none, or one that this
 * database never gave out, is told to fetch everything once.
 */
export async function* streamChanges(
  workspaceId: string,
  { after, signal }: { after: number | null; signal: AbortSignal },
): AsyncGenerator<Change> {
  const inbox = new Letterbox();
  const { stopped } = notifier();
  const { seq, leave } = await notifier().listen(workspaceId, inbox.put);
  const end = AbortSignal.any([signal, stopped]);
  end.addEventListener("abort", inbox.wake);
  try {
    let last = after ?? -1;
    if (last < 0 || last > seq) inbox.putFirst({ seq, topics: [], isGap: true });
    else if (last < seq) for (const missed of (await readChanges(workspaceId, last)).reverse()) inbox.putFirst(missed);
    if (last > seq) last = -1;
    while (!end.aborted) {
      const change = inbox.take();
      if (!change) await inbox.filled();
      else if (change.seq > last) {
        last = change.seq;
        yield change;
      }
    }
  } finally {
    leave();
  }
}

/** Changes that wait to be read, in order. */
class Letterbox {
  #waiting: Change[] = [];
  #wake = () => {};

  readonly put = (changes: readonly Change[]): void => {
    this.#waiting.push(...changes);
    this.#wake();
  };

  readonly wake = (): void => this.#wake();

  putFirst(change: Change): void {
    this.#waiting.unshift(change);
  }

  take(): Change | undefined {
    return this.#waiting.shift();
  }

  /** Resolves once something is put in, or at `wake`. */
  filled(): Promise<void> {
    if (this.#waiting.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
