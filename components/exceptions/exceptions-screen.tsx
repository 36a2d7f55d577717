"use client";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { KeyLine } from "#components/shell/key-line.tsx";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { Button } from "#components/ui/button.tsx";
import { cx } from "#components/ui/cx.ts";
import { ErrorState, TooMuch } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { can, type Role } from "#server/core/access.ts";
import { EXCEPTION_TYPES, EXCEPTION_WORDS } from "#server/core/exception/exception-type.ts";
import type { Resolution } from "#server/core/exception/resolution.ts";
import { type Address, type ExceptionTab, exceptionsHref, exceptionTabs, questionOf, readAddress } from "./address.ts";
import { EmptyExceptions } from "./empty-exceptions.tsx";
import { ExceptionTable } from "./exception-table.tsx";
import { ResolutionPanel } from "./resolution-panel.tsx";
import { isOneClick } from "./settlement.ts";
import type { Exception, ExceptionCounts } from "./types.ts";
import { useExceptionCache } from "./use-exceptions.ts";
import { useSettle } from "./use-settle.ts";

const MOST_ROWS = 200;
const KEYS = [
  { keys: ["j", "k"], label: "move" },
  { keys: ["1", "2"], label: "first, second resolution" },
  { keys: ["i"], label: "ignore" },
  { keys: ["u"], label: "undo" },
] as const;

/** What waits for a person, and why, beside the ways out of the one that is open. Live. */
export function ExceptionsScreen({ slug, role, repId }: { slug: string; role: Role; repId: string | null }) {
  const trpc = useTRPC();
  const cache = useExceptionCache();
  const address = readAddress(useSearchParams());
  const list = useQuery(trpc.exception.list.queryOptions({ slug, ...questionOf(address, repId) }));
  const counts = useQuery(trpc.exception.counts.queryOptions({ slug }));
  const rows = list.data ?? [];
  const selected = useSelected(slug, address, rows);
  const isOpen = address.openId !== null && selected !== null;
  const [choice, setChoice] = useState<{ id: string; action: Resolution } | null>(null);
  useLive(slug, ["exception", "lead"], () => cache.refresh());
  const go = (openId: string | null) =>
    window.history.replaceState(null, "", exceptionsHref(slug, { ...address, openId }));
  useMoving(rows, selected?.id ?? null, go);
  const act = useRowAction(slug, (exception, action) => {
    setChoice({ id: exception.id, action });
    go(exception.id);
  });
  return (
    <>
      {/* On a phone the panel is a page: the filters of the list make room. */}
      <div className={cx("contents", isOpen && "max-md:[&>div]:hidden")}>
        <Topbar
          title="Exceptions"
          tabs={exceptionTabs(slug, repId, counts.data)}
          currentTab={exceptionsHref(slug, { tab: address.tab })}
          filters={<Filters address={address} counts={counts.data} />}
          filtersNote={counts.data && waitWords(counts.data, repId)}
        />
      </div>
      <SplitPane
        width={{ detail: 400 }}
        isDetailOpen={isOpen}
        listLabel="Exceptions"
        detailLabel="The exception that is open"
        list={
          <List
            list={list}
            tab={address.tab}
            empty={<EmptyExceptions slug={slug} address={address} role={role} />}
            table={(shown) => (
              <ExceptionTable
                rows={shown}
                selectedId={selected?.id ?? null}
                hrefOf={(openId) => exceptionsHref(slug, { ...address, openId })}
                onSelect={go}
                onAct={act}
              />
            )}
          />
        }
        detail={
          selected && (
            <ResolutionPanel
              key={selected.id}
              slug={slug}
              exception={selected}
              isYours={repId !== null && selected.owner?.id === repId}
              canReadRules={can(role, "readRules")}
              closeHref={exceptionsHref(slug, { ...address, openId: null })}
              chosen={choice?.id === selected.id ? choice.action : (selected.actions[0] ?? "ignore")}
              onChoose={(action) => setChoice({ id: selected.id, action })}
              onSettled={() => go(null)}
            />
          )
        }
      />
      <KeyLine hints={KEYS} status="Live" />
    </>
  );
}

interface ListProps {
  list: Pick<UseQueryResult<Exception[], unknown>, "data" | "error" | "isPending" | "isError" | "refetch">;
  tab: ExceptionTab;
  empty: ReactNode;
  table: (rows: readonly Exception[]) => ReactNode;
}

function List({ list, tab, empty, table }: ListProps) {
  if (list.isPending) return <SkeletonRows label="Loading exceptions" rows={9} height="lead" />;
  if (list.isError || !list.data) {
    return (
      <div className="p-gutter">
        <ErrorState
          title="The exceptions could not be loaded."
          actions={<Button onClick={() => list.refetch()}>Try again</Button>}
        >
          {refusalOf(list.error).message}
        </ErrorState>
      </div>
    );
  }
  if (list.data.length === 0) return empty;
  return (
    <>
      {table(list.data)}
      {list.data.length === MOST_ROWS && (
        <TooMuch className="m-4">
          The {tab === "open" || tab === "mine" ? "oldest" : "latest"} {MOST_ROWS} are shown. Filter by type to see
          others.
        </TooMuch>
      )}
    </>
  );
}

/** The exception that the address names, wherever it stands now; else the first of the list. */
function useSelected(slug: string, { openId }: Address, rows: readonly Exception[]): Exception | null {
  const trpc = useTRPC();
  const listed = rows.find(({ id }) => id === openId);
  const asked = useQuery({
    ...trpc.exception.byId.queryOptions({ slug, exceptionId: openId ?? "" }),
    enabled: openId !== null && !listed,
  });
  if (openId !== null) return listed ?? asked.data ?? null;
  return rows[0] ?? null;
}

function useMoving(rows: readonly Exception[], selectedId: string | null, go: (id: string) => void) {
  const move = (by: 1 | -1) => {
    const next = rows[rows.findIndex(({ id }) => id === selectedId) + by];
    if (!next) return;
    go(next.id);
    document.querySelector(`[data-exception="${next.id}"]`)?.scrollIntoView({ block: "nearest" });
  };
  useHotkeys([
    { keys: "j", label: "Next exception", group: "Exceptions", run: () => move(1) },
    { keys: "k", label: "Previous exception", group: "Exceptions", run: () => move(-1) },
  ]);
}

/** What needs no word from the person is done from its row; the rest opens in the panel. */
function useRowAction(slug: string, open: (exception: Exception, action: Resolution) => void) {
  const settle = useSettle(slug);
  const toast = useToast();
  return async (exception: Exception, action: Resolution) => {
    if (!isOneClick(exception, action)) return open(exception, action);
    try {
      await settle(exception, { how: action } as Parameters<typeof settle>[1]);
    } catch (error) {
      open(exception, action);
      toast({ tone: "late", text: refusalOf(error).message });
    }
  };
}

function Filters({ address, counts }: { address: Address; counts: ExceptionCounts | undefined }) {
  const isOpen = address.tab === "open" || address.tab === "mine";
  const countOf = (type: string) =>
    counts?.openByType.filter((one) => one.type === type).reduce((sum, { count }) => sum + count, 0) ?? 0;
  const types = EXCEPTION_TYPES.filter((type) => type === address.type || counts?.types.includes(type));
  return (
    <>
      <UrlFilter
        param="type"
        label="Type"
        anyLabel="Any type"
        options={types.map((value) => ({
          value,
          label: isOpen ? `${EXCEPTION_WORDS[value]} (${countOf(value)})` : EXCEPTION_WORDS[value],
        }))}
      />
      {address.tab !== "mine" && (
        <UrlFilter
          param="owner"
          label="Owner"
          anyLabel="Any owner"
          options={(counts?.owners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

function waitWords({ open, mine, credits }: ExceptionCounts, repId: string | null): string {
  if (open === 0) return credits ? `Only ${creditWords(credits)} for an answer` : "Nothing waits for a person";
  const all = `${open} ${open === 1 ? "waits" : "wait"} for a person`;
  return `${all}${repId === null ? "" : `, ${mine === 0 ? "none" : mine} for you`}${credits ? `; ${creditWords(credits)} beside` : ""}`;
}

const creditWords = (count: number) => (count === 1 ? "1 credit waits" : `${count} credits wait`);
