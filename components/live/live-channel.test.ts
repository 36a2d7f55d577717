import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveChannel, type LiveEvent, type StreamTold } from "./live-channel.ts";

type Opened = StreamTold & { after: string | null; isClosed: boolean };

/** A browser: one lock, one channel, several tabs. Each tab is a LiveChannel that records the streams it opens. */
function browser() {
  const queue: { run: () => Promise<void>; signal: AbortSignal }[] = [];
  let isHeld = false;
  const next = async () => {
    const first = isHeld ? undefined : queue.shift();
    if (!first) return;
    isHeld = true;
    await first.run();
    isHeld = false;
    void next();
  };
  const locks = {
    request: (_name: string, { signal }: { signal: AbortSignal }, run: () => Promise<void>) => {
      queue.push({ run, signal });
      signal.addEventListener("abort", () => queue.splice(queue.findIndex((one) => one.signal === signal) >>> 0, 1));
      void next();
      return Promise.resolve();
    },
  };
  vi.stubGlobal("navigator", { locks });
  vi.stubGlobal("window", globalThis);
  const streams: Opened[] = [];
  const tab = () => {
    const heard: LiveEvent[] = [];
    const channel = new LiveChannel("acme", (after, told) => {
      const opened = { after, ...told, isClosed: false };
      streams.push(opened);
      return () => {
        opened.isClosed = true;
      };
    });
    const leave = channel.listen((event) => heard.push(event));
    return { channel, heard, leave };
  };
  return { tab, streams };
}

const event = (seq: string): LiveEvent => ({ seq, topics: [{ topic: "lead", id: `lead-${seq}` }], isGap: false });
const told = (heard: readonly LiveEvent[]) => heard.filter(({ isGap }) => !isGap).map(({ seq }) => seq);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("of several tabs one reads the server, and all hear each change once", async () => {
  const { tab, streams } = browser();
  const [first, second] = [tab(), tab()];
  expect(streams).toHaveLength(1);
  streams[0]?.onEvent(event("7"));
  await vi.waitFor(() => expect(told(second.heard)).toEqual(["7"]));
  expect(told(first.heard)).toEqual(["7"]);
  first.leave();
  second.leave();
});

test("when the tab that reads is closed, the next goes on after the last change it heard", async () => {
  const { tab, streams } = browser();
  const [first, second] = [tab(), tab()];
  streams[0]?.onEvent(event("7"));
  await vi.waitFor(() => expect(told(second.heard)).toEqual(["7"]));
  first.leave();
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  expect(streams[0]?.isClosed).toBe(true);
  expect(streams[1]?.after).toBe("7");
  second.leave();
});

test("a tab that comes later fetches once, for it cannot know what was told before", async () => {
  const { tab, streams } = browser();
  const first = tab();
  streams[0]?.onLive(true);
  streams[0]?.onEvent(event("7"));
  const late = tab();
  await vi.waitFor(() => expect(late.heard.some(({ isGap }) => isGap)).toBe(true));
  expect(late.channel.isLive).toBe(true);
  first.leave();
  late.leave();
});

test("a page that is left for another of the same workspace keeps the stream", () => {
  const { tab, streams } = browser();
  const { channel, leave } = tab();
  leave();
  const stay = channel.listen(() => {});
  vi.advanceTimersByTime(1_000);
  expect(streams[0]?.isClosed).toBe(false);
  stay();
});
