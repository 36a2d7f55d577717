"use client";
import { counted } from "#server/core/handoff/names.ts";
import { LibraryPage } from "./library-page.tsx";
import { ListForm } from "./list-form.tsx";

/** Value lists: named values, such as competitors or strategic accounts. */
export function ListsScreen({ slug }: { slug: string }) {
  return (
    <LibraryPage
      slug={slug}
      page="lists"
      what="list"
      several="lists"
      itemsOf={({ library }) => library.lists}
      noteOf={({ values }) => counted(values.length, "value")}
      say="A rule asks “company domain is in Strategic accounts” and never names them one by one."
      empty="Keep competitors, strategic accounts or partners here, pasted or from a file."
      Form={ListForm}
    />
  );
}
