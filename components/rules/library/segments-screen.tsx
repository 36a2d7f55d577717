"use client";
import { describeCondition, plainText } from "#server/core/handoff/describe-condition.ts";
import { libraryNames } from "#server/core/handoff/names.ts";
import { LibraryPage } from "./library-page.tsx";
import { SegmentForm } from "./segment-form.tsx";

/** Segments: conditions with a name that many rules use. */
export function SegmentsScreen({ slug }: { slug: string }) {
  return (
    <LibraryPage
      slug={slug}
      page="segments"
      what="segment"
      several="segments"
      itemsOf={({ library }) => library.segments}
      noteOf={({ condition }, { library, timeZone }) =>
        plainText(describeCondition(condition, { library: libraryNames(library), timeZone }))
      }
      say="A segment is a condition with a name: change it once, and every rule that names it follows."
      empty="Name a condition here that several rules share, such as “Enterprise in Europe”."
      Form={SegmentForm}
    />
  );
}
