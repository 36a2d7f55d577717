"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { cx } from "#components/ui/cx.ts";
import { Spinner } from "#components/ui/spinner.tsx";
import { matching, type PaletteItem } from "./palette-match.ts";
import { type RailEntry, RailIcon, type RailIconName } from "./rail-entry.tsx";
import { type LeadSearch, useLeadSearch } from "./use-lead-search.ts";

interface PaletteProps {
  entries: readonly RailEntry[];
  findLeads: (query: string) => Promise<readonly PaletteItem[]>;
  onClose: () => void;
}

type Line = PaletteItem & { icon: RailIconName };

/** Find or do: places by name, leads by whatever is known of them. Arrow keys move, Enter opens, Escape closes. */
export function Palette({ entries, findLeads, onClose }: PaletteProps) {
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const search = useLeadSearch(query, findLeads);
  const leads: Line[] = search.items.map((item) => ({ ...item, icon: "leads" }));
  const places = matching(placesOf(entries), query);
  const lines = [...leads, ...places];
  const selected = Math.min(at, lines.length - 1);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const open = (line: Line | undefined) => {
    if (!line) return;
    onClose();
    router.push(line.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && lines.length > 0) {
      event.preventDefault();
      setAt((selected + step + lines.length) % lines.length);
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) open(lines[selected]);
  };
  const group = (title: string, items: readonly Line[], from: number) => (
    <PaletteGroup title={title} items={items} from={from} selected={selected} id={id} onOpen={open} onPoint={setAt} />
  );
  return (
    <dialog
      ref={dialog}
      aria-label="Find or do"
      onClose={onClose}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
      className="mx-auto mt-[12dvh] w-[min(36rem,calc(100vw-2rem))] animate-arrive overflow-hidden rounded-lg border-0 bg-raised p-0 text-ink shadow-float backdrop:bg-veil max-sm:mt-3"
    >
      <div className="flex h-12 items-center gap-2.5 border-line border-b px-4">
        {search.state === "searching" ? <Spinner className="text-ink-3" /> : <Search className="text-ink-3" />}
        <input
          role="combobox"
          aria-label="Find or do"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={lines[selected] ? `${id}-${selected}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="A page, a person, a company, an email address"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 bg-transparent text-md outline-none"
        />
      </div>
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label="Results"
        className="max-h-[min(24rem,60dvh)] overflow-y-auto pb-1.5"
      >
        {group("Leads", leads, 0)}
        {group("Go to", places, leads.length)}
      </div>
      <p role="status" className={cx("px-4 text-ink-3 text-sm", statusOf(search, query, lines.length) && "pt-1 pb-3")}>
        {statusOf(search, query, lines.length)}
      </p>
    </dialog>
  );
}

function placesOf(entries: readonly RailEntry[]): Line[] {
  return entries.flatMap((entry) => [
    { id: entry.href, label: entry.label, href: entry.href, icon: entry.icon },
    ...(entry.children ?? [])
      .filter((child) => child.href !== entry.href)
      .map((child) => ({ id: child.href, label: child.label, note: entry.label, href: child.href, icon: entry.icon })),
  ]);
}

function statusOf(search: LeadSearch, query: string, lines: number): string {
  if (search.state === "failed") return "Leads could not be searched just now. Type again to try once more.";
  if (search.state === "found" && lines === 0) return `Nothing found for “${query.trim()}”.`;
  return "";
}

interface PaletteGroupProps {
  title: string;
  items: readonly Line[];
  /** Index of its first line in the whole list. */
  from: number;
  selected: number;
  id: string;
  onOpen: (line: Line) => void;
  onPoint: (at: number) => void;
}

function PaletteGroup({ title, items, from, selected, id, onOpen, onPoint }: PaletteGroupProps) {
  if (items.length === 0) return null;
  return (
    <div role="group" aria-labelledby={`${id}-${title}`}>
      <div id={`${id}-${title}`} role="presentation" className="px-4 pt-2.5 pb-1 font-medium text-ink-3 text-xs">
        {title}
      </div>
      {items.map((item, index) => (
        <div
          key={item.id}
          id={`${id}-${from + index}`}
          role="option"
          tabIndex={-1}
          aria-selected={from + index === selected}
          ref={(line) => {
            if (from + index === selected) line?.scrollIntoView({ block: "nearest" });
          }}
          onPointerMove={() => onPoint(from + index)}
          onClick={() => onOpen(item)}
          onKeyDown={(event) => event.key === "Enter" && onOpen(item)}
          className="mx-1.5 flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm aria-selected:bg-selected max-sm:h-touch"
        >
          <RailIcon name={item.icon} className="text-ink-3" />
          <span className="min-w-0 truncate">{item.label}</span>
          {item.note && <span className="min-w-0 flex-1 truncate text-ink-3">{item.note}</span>}
        </div>
      ))}
    </div>
  );
}
