"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { counted } from "#server/core/handoff/names.ts";
import { LibraryFrame } from "./library-frame.tsx";
import { LibraryList, NothingOpen, openOf } from "./library-list.tsx";
import { ListForm } from "./list-form.tsx";

/** Value lists: named values, such as competitors or strategic accounts. */
export function ListsScreen({ slug }: { slug: string }) {
  const router = useRouter();
  const openId = useSearchParams().get("id");
  const back = `/${slug}/rules/lists`;
  return (
    <LibraryFrame slug={slug} page="lists">
      {(handle) => {
        const { lists } = handle.library;
        const open = openOf(lists, openId);
        const shown = openId === "new" && handle.canWrite ? "new" : (open?.id ?? null);
        return (
          <SplitPane
            width={{ list: 420 }}
            isDetailOpen={openId !== null && shown !== null}
            detailLabel="Value list"
            list={
              <LibraryList
                say={`${lists.length === 0 ? "" : `${counted(lists.length, "list")}. `}A rule asks “company domain is in Strategic accounts” and never names them one by one.`}
                adds={handle.canWrite ? "list" : null}
                openId={shown}
                empty="Keep competitors, strategic accounts or partners here, pasted or from a file."
                entries={lists.map(({ id, name, values }) => ({ id, name, note: counted(values.length, "value") }))}
              />
            }
            detail={
              shown ? (
                <ListForm
                  key={shown}
                  list={open ?? null}
                  handle={handle}
                  back={back}
                  onDone={(id) => router.push(id === null ? back : `${back}?id=${id}`)}
                />
              ) : (
                lists.length > 0 && <NothingOpen what="list" />
              )
            }
          />
        );
      }}
    </LibraryFrame>
  );
}
