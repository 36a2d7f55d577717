"use client";
import { type MouseEvent, useState } from "react";
import type { LeadRow } from "#components/leads/types.ts";
import { Chip } from "#components/ui/chip.tsx";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import type { InboxTab } from "#server/core/lead/inbox-tab.ts";
import { DUE_GROUP_WORDS, dueGroupOf, inGroups } from "./due-groups.ts";
import { LeadLine } from "./lead-row.tsx";
import type { Settled } from "./settle-rows.ts";
import { useSettledRows } from "./use-settled-rows.ts";

interface LeadListProps {
  slug: string;
  tab: InboxTab;
  rows: readonly LeadRow[];
  selectedId: string | null;
  onSelect: (leadId: string) => void;
  /** When the reader's own clocks run again, while they rest. */
  restsUntil: Date | null;
  /** Answers who took leads that have just vanished, by lead id; empty where nobody knows. */
  whoTook: (leadIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** The leads of a tab under their headings. It stands still while the pointer or the focus is in it. */
export function LeadList({ slug, tab, rows, selectedId, onSelect, restsUntil, whoTook }: LeadListProps) {
  const [isPointerIn, setPointerIn] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const [takers, setTakers] = useState<ReadonlyMap<string, string>>(new Map());
  const isWaitingTab = tab === "queue" || tab === "unassigned";
  const { shown, waiting } = useSettledRows(rows, {
    scope: tab,
    isHeld: isPointerIn || hasFocus,
    isTakenShown: isWaitingTab,
    onGone: async (ids) => {
      const found = await whoTook(ids);
      setTakers((known) => new Map([...known, ...found]));
    },
  });
  const letGo = () => {
    setPointerIn(false);
    setFocus(false);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return (
    <section
      aria-label="Leads, what is due first"
      onPointerEnter={(event) => event.pointerType === "mouse" && setPointerIn(true)}
      onPointerLeave={() => setPointerIn(false)}
      onFocus={(event) => setFocus(event.target.matches(":focus-visible"))}
      onBlur={() => setFocus(false)}
      className="min-h-full"
    >
      <div role="status" className="contents">
        {waiting > 0 && (
          <div className="sticky top-0 z-10 flex h-0 justify-center">
            <Chip isOn className="mt-1.5 bg-accent-soft" onClick={letGo}>
              {waiting === 1 ? "1 new lead" : `${waiting} new leads`}
            </Chip>
          </div>
        )}
      </div>
      <Groups tab={tab} shown={shown}>
        {({ row, isGone }) => (
          <LeadLine
            key={row.id}
            lead={row}
            href={`/${slug}/leads/${row.id}?from=${tab}`}
            isSelected={row.id === selectedId}
            hasOwner={tab === "team"}
            restsUntil={tab === "mine" ? restsUntil : null}
            goneWords={isGone ? goneWords(takers.get(row.id), isWaitingTab) : null}
            onChoose={(event) => choose(event, () => onSelect(row.id))}
          />
        )}
      </Groups>
    </section>
  );
}

/** Beside the list a click opens the lead there; below 900 px, and with a modifier, the link is followed. */
function choose(event: MouseEvent, select: () => void) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || !window.matchMedia("(width >= 56.25rem)").matches) return;
  event.preventDefault();
  select();
}

function goneWords(taker: string | undefined, isWaitingTab: boolean): string {
  if (taker) return `${taker} took this`;
  return isWaitingTab ? "Somebody took this" : "No longer here";
}

interface GroupsProps {
  tab: InboxTab;
  shown: readonly Settled<LeadRow>[];
  children: (one: Settled<LeadRow>) => React.ReactNode;
}

function Groups({ tab, shown, children }: GroupsProps) {
  const now = useNow("minute") ?? 0;
  const timeZone = useTimeZone();
  if (tab === "mine" || tab === "team") {
    const groups = inGroups(shown, ({ row }) => dueGroupOf(row, now, timeZone));
    return groups.map(({ group, rows }) => (
      <Group key={`${group}-${rows[0]?.row.id}`} title={DUE_GROUP_WORDS[group]} count={rows.length}>
        {rows.map(children)}
      </Group>
    ));
  }
  const place = ({ row }: Settled<LeadRow>) =>
    (tab === "held" ? row.poolName : tab === "queue" ? (row.queueName ?? row.poolName) : null) ?? "Waiting";
  const names = [...new Set(shown.map(place))];
  return names.map((name) => {
    const rows = shown.filter((one) => place(one) === name);
    return (
      <Group key={name} title={name} count={rows.length}>
        {rows.map(children)}
      </Group>
    );
  });
}

function Group({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  return (
    <>
      <div className="flex h-[30px] items-center gap-2 border-line-soft border-b bg-sunken pr-4 pl-gutter text-ink-3 text-xs max-sm:px-4">
        <h2 className="font-semibold text-ink-2 text-xs">{title}</h2>
        <span className="tabular-nums">{count}</span>
      </div>
      {children}
    </>
  );
}
