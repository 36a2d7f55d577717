"use client";
import { useRouter, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { capitalised, counted } from "#server/core/handoff/names.ts";
import { LibraryFrame, type LibraryPlace } from "./library-frame.tsx";
import { type LibraryEntry, LibraryList, NothingOpen, openOf } from "./library-list.tsx";
import type { LibraryHandle } from "./use-library.ts";

/** What the form of one thing is given. */
export interface LibraryFormProps<Item> {
  /** Null: a new one. */
  item: Item | null;
  handle: LibraryHandle;
  /** The address of the list. */
  back: string;
  /** Where to go afterwards: to what was saved, or to the list (null). */
  onDone: (id: string | null) => void;
}

interface LibraryPageProps<Item> {
  slug: string;
  page: LibraryPlace;
  /** What one thing is called, such as "segment" or "SLA policy", and several. */
  what: string;
  several: string;
  itemsOf: (handle: LibraryHandle) => readonly Item[];
  noteOf: (item: Item, handle: LibraryHandle) => LibraryEntry["note"];
  /** What such a thing is for, and what to do while there is none. */
  say: string;
  empty: string;
  Form: (props: LibraryFormProps<Item>) => ReactNode;
}

/** A page of named things that rules use: their list, and the one that is open beside it. */
export function LibraryPage<Item extends { id: string; name: string }>(props: LibraryPageProps<Item>) {
  const { slug, page, what, several, itemsOf, noteOf, say, empty, Form } = props;
  const router = useRouter();
  const openId = useSearchParams().get("id");
  const back = `/${slug}/rules/${page}`;
  return (
    <LibraryFrame slug={slug} page={page}>
      {(handle) => {
        const items = itemsOf(handle);
        const open = openOf(items, openId);
        const shown = openId === "new" && handle.canWrite ? "new" : (open?.id ?? null);
        const count = items.length === 1 ? counted(1, what) : `${items.length} ${several}`;
        return (
          <SplitPane
            width={{ list: 420 }}
            isDetailOpen={openId !== null && shown !== null}
            detailLabel={capitalised(what)}
            list={
              <LibraryList
                say={`${items.length === 0 ? "" : `${count}. `}${say}`}
                adds={handle.canWrite ? what : null}
                openId={shown}
                empty={empty}
                entries={items.map((item) => ({ id: item.id, name: item.name, note: noteOf(item, handle) }))}
              />
            }
            detail={
              shown ? (
                <Form
                  key={shown}
                  item={open ?? null}
                  handle={handle}
                  back={back}
                  onDone={(id) => router.push(id === null ? back : `${back}?id=${id}`)}
                />
              ) : (
                items.length > 0 && <NothingOpen what={what} />
              )
            }
          />
        );
      }}
    </LibraryFrame>
  );
}
