"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { Link } from "#components/ui/link.tsx";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { PresenceDot } from "./now-state.tsx";
import { nowWords } from "./now-words.ts";
import { usePause } from "./pause-for.tsx";
import { leads, shortBalanceWords, shortPlaceWords } from "./pool-words.ts";
import { useTeamLive } from "./use-team-cache.ts";

/** In the frame's foot: whether leads come to the reader now, their balance, their place in line. Nothing for no rep. */
export function RailStanding({ slug }: { slug: string }) {
  const trpc = useTRPC();
  useTeamLive(slug);
  const { data } = useQuery(trpc.team.me.queryOptions({ slug }));
  const now = useNow("minute");
  const timeZone = useTimeZone();
  const { isBusy, pause, resume } = usePause(slug);
  if (!data || now === null) return null;
  const { title, note, look } = nowWords(data, now, timeZone);
  const { nearest } = data;
  const isPaused = data.exclusion === "paused";
  return (
    <div className="relative mb-1.5">
      <Switch
        className="absolute top-1.5 right-2 z-10 max-lg:hidden"
        label="Take leads"
        isLabelHidden
        checked={!isPaused}
        disabled={isBusy}
        onChange={() => (isPaused ? resume() : pause("until you come back", null))}
      />
      <Link
        href={`/${slug}/my-day`}
        title={[title, note].filter(Boolean).join(" ")}
        className="block rounded-md border-line border-b px-2 py-1.5 text-sm hover:bg-hover max-lg:flex max-lg:h-9 max-lg:items-center max-lg:justify-center max-lg:px-0"
      >
        <span className="flex items-center gap-2.5 font-medium">
          <PresenceDot look={look} className="mx-[3px]" />
          <span className="max-lg:sr-only">{title}</span>
        </span>
        {data.poolCount > 0 && (
          <span className="mt-1 block text-ink-2 text-xs max-lg:sr-only">
            {data.balanceNano !== null && (
              <span className="flex items-center gap-2">
                <BalanceBar
                  value={leads(data.balanceNano)}
                  isMe
                  isEligible={data.exclusion === null}
                  width={72}
                  hasNumber={false}
                />
                {shortBalanceWords(data.balanceNano)}
              </span>
            )}
            <span className="mt-0.5 block text-ink-3">
              {nearest
                ? `${shortPlaceWords(nearest.place)}${data.poolCount > 1 ? ` in ${nearest.poolName}` : ""}`
                : (note ?? "Not in line now")}
            </span>
          </span>
        )}
      </Link>
    </div>
  );
}
