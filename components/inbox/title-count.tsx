"use client";
import { useEffect } from "react";

/** Says in the browser's tab how many leads are new: "(2) Inbox". */
export function TitleCount({ title, count }: { title: string; count: number }) {
  useEffect(() => {
    const before = document.title;
    document.title = count > 0 ? `(${count}) ${title}` : title;
    return () => {
      document.title = before;
    };
  }, [title, count]);
  return null;
}
