/** What a committed change touched, as it comes from the server. `isGap`: everything may have changed. */
export type LiveEvent = { seq: string; topics: readonly { topic: string; id: string }[]; isGap: boolean };

/** What a stream tells whoever opened it. */
export type StreamTold = { onEvent: (event: LiveEvent) => void; onLive: (isLive: boolean) => void };

/** Opens the server's stream from after a seq (null: from now on); answers how to close it. */
export type OpenStream = (after: string | null, told: StreamTold) => () => void;

type Message = { kind: "event"; event: LiveEvent } | { kind: "live"; isLive: boolean } | { kind: "ask" };
type Listener = (event: LiveEvent) => void;

const LINGER_MS = 1_000;

/**
 * One live stream for all tabs of a browser: the tab that holds the lock reads the server and tells the others. When
 * it closes, the next one goes on after the last event it heard. Browsers without locks read for themselves.
 */
export class LiveChannel {
  readonly #name: string;
  readonly #open: OpenStream;
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();
  #last: string | null = null;
  #isLive = false;
  #stop: (() => void) | undefined;

  constructor(workspace: string, open: OpenStream) {
    this.#name = `fairlead-live:${workspace}`;
    this.#open = open;
  }

  /** Whether changes arrive now. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** Calls `watcher` whenever `isLive` changes, until the answered function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Calls `listener` with every change until the answered function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#stop ??= this.#start();
    return () => {
      this.#listeners.delete(listener);
      // A page that is left for another of the same workspace listens again at once: no need to close in between.
      setTimeout(() => this.#stopIfAlone(), LINGER_MS);
    };
  }

  #stopIfAlone(): void {
    if (this.#listeners.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#setLive(false);
  }

  readonly #hear = (event: LiveEvent): void => {
    this.#last = event.seq;
    for (const listener of this.#listeners) listener(event);
  };

  readonly #setLive = (isLive: boolean): void => {
    if (this.#isLive === isLive) return;
    this.#isLive = isLive;
    for (const watcher of this.#watchers) watcher();
  };

  #start(): () => void {
    const mine = { onEvent: this.#hear, onLive: this.#setLive };
    if (!("locks" in navigator) || !("BroadcastChannel" in window)) return this.#open(null, mine);
    const others = new BroadcastChannel(this.#name);
    const tell = (message: Message) => others.postMessage(message);
    const end = new AbortController();
    let isLeading = false;
    others.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "ask") return isLeading && tell({ kind: "live", isLive: this.#isLive });
      if (data.kind === "live") return this.#follow(data.isLive);
      this.#hear(data.event);
    };
    tell({ kind: "ask" });
    const lead = () =>
      new Promise<void>((resolve) => {
        isLeading = true;
        const close = this.#open(this.#last, {
          onEvent: (event) => {
            this.#hear(event);
            tell({ kind: "event", event });
          },
          onLive: (isLive) => {
            this.#setLive(isLive);
            tell({ kind: "live", isLive });
          },
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

  /** Another tab reads the server. What it told before this tab listened is unknown here: fetch once. */
  #follow(isLive: boolean): void {
    if (isLive && !this.#isLive)
      for (const listener of this.#listeners) listener({ seq: this.#last ?? "", topics: [], isGap: true });
    this.#setLive(isLive);
  }
}
