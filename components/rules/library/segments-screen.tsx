"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { describeCondition, plainText } from "#server/core/handoff/describe-condition.ts";
import { counted, libraryNames } from "#server/core/handoff/names.ts";
import { LibraryFrame } from "./library-frame.tsx";
import { LibraryList, NothingOpen, openOf } from "./library-list.tsx";
import { SegmentForm } from "./segment-form.tsx";

/** Segments: conditions with a name that many rules use. */
export function SegmentsScreen({ slug }: { slug: string }) {
  const router = useRouter();
  const openId = useSearchParams().get("id");
  const back = `/${slug}/rules/segments`;
  return (
    <LibraryFrame slug={slug} page="segments">
      {(handle) => {
        const { segments } = handle.library;
        const open = openOf(segments, openId);
        const names = libraryNames(handle.library);
        const shown = openId === "new" && handle.canWrite ? "new" : (open?.id ?? null);
        return (
          <SplitPane
            width={{ list: 420 }}
            isDetailOpen={openId !== null && shown !== null}
            detailLabel="Segment"
            list={
              <LibraryList
                say={`${segments.length === 0 ? "" : `${counted(segments.length, "segment")}. `}A segment is a condition with a name: change it once, and every rule that names it follows.`}
                adds={handle.canWrite ? "segment" : null}
                openId={shown}
                empty="Name a condition here that several rules share, such as “Enterprise in Europe”."
                entries={segments.map(({ id, name, condition }) => ({
                  id,
                  name,
                  note: plainText(describeCondition(condition, { library: names, timeZone: handle.timeZone })),
                }))}
              />
            }
            detail={
              shown ? (
                <SegmentForm
                  key={shown}
                  segment={open ?? null}
                  handle={handle}
                  back={back}
                  onDone={(id) => router.push(id === null ? back : `${back}?id=${id}`)}
                />
              ) : (
                segments.length > 0 && <NothingOpen what="segment" />
              )
            }
          />
        );
      }}
    </LibraryFrame>
  );
}
