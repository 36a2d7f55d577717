"use client";
import { useRouter } from "next/navigation";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";

/** The keys of the inbox as its foot prints them; those of the lead come with its buttons. */
export const INBOX_KEYS = [
  { keys: ["j", "k"], label: "move" },
  { keys: ["enter"], label: "open" },
  { keys: ["a"], label: "accept or claim" },
  { keys: ["e"], label: "log an action" },
  { keys: ["r"], label: "reassign" },
  { keys: ["c"], label: "new lead" },
  { keys: ["u"], label: "undo" },
] as const;

interface Moves {
  ids: readonly string[];
  selectedId: string | null;
  select: (leadId: string) => void;
  /** The address of a lead's own page. */
  hrefOf: (leadId: string) => string;
  newLead: () => void;
}

/** Moves through the list, opens the selected lead, begins a new one. The focus follows where it is in the list. */
export function useInboxKeys({ ids, selectedId, select, hrefOf, newLead }: Moves): void {
  const router = useRouter();
  const move = (by: 1 | -1) => {
    const next = ids[ids.indexOf(selectedId ?? "") + by];
    if (!next) return;
    select(next);
    const line = document.querySelector<HTMLElement>(`[data-lead="${next}"]`);
    line?.scrollIntoView({ block: "nearest" });
    if (document.activeElement?.hasAttribute("data-lead")) line?.focus();
  };
  const open = () => selectedId !== null && router.push(hrefOf(selectedId));
  useHotkeys([
    { keys: "j", label: "Next lead", group: "Inbox", run: () => move(1) },
    { keys: "k", label: "Previous lead", group: "Inbox", run: () => move(-1) },
    { keys: "enter", label: "Open the lead", group: "Inbox", run: open },
    { keys: "c", label: "New lead", group: "Inbox", run: newLead },
  ]);
}
