/** What a committed change touched, as it comes from the server. `isGap`: everything may have changed. */
export type LiveEvent = { seq: string; topics: readonly { topic: string; id: string }[]; isGap: boolean };

/** Opens the server's stream from after a seq; answers how to close it. */
export type OpenStream = (after: string | null, onEvent: (event: LiveEvent) => void) => () => void;

type Listener = (event: LiveEvent) => void;

/**
 * One live stream for all tabs of a browser: the tab that holds the lock reads the server and tells the others. When
 * it closes, the next one goes on after the last event it heard. Browsers without locks read for themselves.
 */
export class LiveChannel {
  readonly #name: string;
  readonly #open: OpenStream;
  readonly #listeners = new Set<Listener>();
  #last: string | null = null;
  #stop: (() => void) | undefined;

  constructor(workspace: string, open: OpenStream) {
    this.#name = `fairlead-live:${workspace}`;
    this.#open = open;
  }

  /** Calls `listener` with every change until the answered function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#stop ??= this.#start();
    return () => {
      this.#listeners.delete(listener);
      // A page that is left for another of the same workspace listens again at once: no need to close in between.
      setTimeout(() => this.#stopIfAlone(), 1_000);
    };
  }

  #stopIfAlone(): void {
    if (this.#listeners.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }

  #hear = (event: LiveEvent): void => {
    this.#last = event.seq;
    for (const listener of this.#listeners) listener(event);
  };

  #start(): () => void {
    if (!("locks" in navigator) || !("BroadcastChannel" in window)) return this.#open(null, this.#hear);
    const others = new BroadcastChannel(this.#name);
    others.onmessage = ({ data }: MessageEvent<LiveEvent>) => this.#hear(data);
    const end = new AbortController();
    const lead = () =>
      new Promise<void>((resolve) => {
        const close = this.#open(this.#last, (event) => {
          this.#hear(event);
          others.postMessage(event);
        });
        end.signal.addEventListener("abort", () => {
          close();
          resolve();
        });
      });
    navigator.locks.request(this.#name, { signal: end.signal }, lead).catch((error: unknown) => {
      if (!end.signal.aborted) throw error;
    });
    return () => {
      end.abort();
      others.close();
    };
  }
}
