"use client";
import { counted } from "#server/core/handoff/names.ts";
import { usesOf } from "#server/core/library/uses.ts";
import { LibraryPage } from "./library-page.tsx";
import { TrackForm } from "./track-form.tsx";

/** Nurture tracks: by which course leads are kept warm that are not for sales yet. */
export function TracksScreen({ slug }: { slug: string }) {
  return (
    <LibraryPage
      slug={slug}
      page="tracks"
      what="nurture track"
      several="nurture tracks"
      itemsOf={({ library }) => library.tracks}
      noteOf={({ id }, handle) => counted(usesOf(id, handle).length, "rule")}
      say="A rule says on which track a lead is kept warm; the lead and its decision show it."
      empty="Name the courses that you keep leads warm by, as your mail tool calls them."
      Form={TrackForm}
    />
  );
}
