"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { LiveChannel, type LiveEvent } from "./live-channel.ts";

/** What something on the screen can depend on. */
export type LiveTopic = "lead" | "exception" | "pool" | "rules" | "team" | "intake";

type Client = ReturnType<typeof useTRPCClient>;

const channels = new Map<string, LiveChannel>();
const GATHER_MS = 120;

function channelOf(slug: string, client: Client): LiveChannel {
  const known = channels.get(slug);
  if (known) return known;
  const made = new LiveChannel(slug, (after, { onEvent, onLive }) => {
    const subscription = client.live.events.subscribe(
      { slug, lastEventId: after },
      {
        onData: ({ id, data }) => onEvent({ seq: id, ...data }),
        onConnectionStateChange: ({ state }) => onLive(state === "pending"),
      },
    );
    return () => subscription.unsubscribe();
  });
  channels.set(slug, made);
  return made;
}

/**
 * Calls `onChange` soon after something of these topics has changed in the workspace, with the ids that did (null:
 * anything may have). Changes that come together are told together. Fetch again what you show; the event holds ids only.
 */
export function useLive(
  slug: string,
  topics: readonly LiveTopic[],
  onChange: (ids: ReadonlySet<string> | null) => unknown,
): void {
  const client = useTRPCClient();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const wanted = topics.join(" ");
  useEffect(() => {
    const known = new Set(wanted.split(" "));
    let ids: Set<string> | null = new Set();
    let timer: number | undefined;
    const tell = () => {
      timer = undefined;
      const told = ids;
      ids = new Set();
      latest.current(told);
    };
    const hear = (event: LiveEvent) => {
      const mine = event.topics.filter(({ topic }) => known.has(topic));
      if (mine.length === 0 && !event.isGap) return;
      if (event.isGap) ids = null;
      for (const { id } of mine) ids?.add(id);
      timer ??= window.setTimeout(tell, GATHER_MS);
    };
    const leave = channelOf(slug, client).listen(hear);
    return () => {
      window.clearTimeout(timer);
      leave();
    };
  }, [slug, client, wanted]);
}

/** Whether changes of the workspace arrive now; false on the server and while the stream is being opened. */
export function useIsLive(slug: string): boolean {
  const client = useTRPCClient();
  const channel = () => channelOf(slug, client);
  return useSyncExternalStore(
    (watcher) => channel().watch(watcher),
    () => channel().isLive,
    () => false,
  );
}
