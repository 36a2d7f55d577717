import { Bell, CircleAlert, Inbox, type LucideIcon, PhoneCall, StickyNote, UserRound, Waypoints } from "lucide-react";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { LeadPage } from "./types.ts";

type Entry = LeadPage["timeline"][number];

const ICON: Readonly<Record<Entry["kind"], LucideIcon>> = {
  submission: Inbox,
  decision: Waypoints,
  owner: UserRound,
  action: PhoneCall,
  note: StickyNote,
  exception: CircleAlert,
  mail: Bell,
};

/** Everything that happened to a lead, newest first. A decision links to its explanation. */
export function Timeline({
  entries,
  decisionHref,
}: {
  entries: readonly Entry[];
  decisionHref: (decisionId: string) => string;
}) {
  return (
    <ol className="text-ink-2 text-sm">
      {entries.map((entry) => {
        const Icon = ICON[entry.kind];
        return (
          <li
            key={entry.id}
            className="relative grid grid-cols-[24px_minmax(0,1fr)] gap-3.5 pb-3.5 before:absolute before:top-[22px] before:bottom-0 before:left-[11.5px] before:w-px before:bg-line last:pb-0 last:before:hidden"
          >
            <span className="flex h-5 w-6 items-center justify-center text-ink-3">
              <Icon aria-hidden="true" />
            </span>
            <div className="min-w-0">
              <div className="flex gap-3">
                <span className="min-w-0 flex-1 break-words">
                  {entry.who && <b className="font-medium text-ink">{entry.who} </b>}
                  {entry.text}
                  {entry.decisionId && (
                    <>
                      .{" "}
                      <Link href={decisionHref(entry.decisionId)} className="link underline">
                        Explain
                      </Link>
                    </>
                  )}
                </span>
                <RelativeTime
                  at={entry.at}
                  className="flex-none whitespace-nowrap text-ink-3 text-xs leading-5 tabular-nums"
                />
              </div>
              {entry.quote && <p className="mt-0.5 whitespace-pre-line break-words text-ink-3">“{entry.quote}”</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
