"use client";
import { useLayoutEffect } from "react";

/** Says in the browser's tab how many leads are new: "(2) Inbox". The page's own title may arrive later and is set right. */
export function TitleCount({ title, count }: { title: string; count: number }) {
  useLayoutEffect(() => {
    const wanted = count > 0 ? `(${count}) ${title}` : title;
    const setRight = () => {
      if (document.title !== wanted) document.title = wanted;
    };
    setRight();
    const watcher = new MutationObserver(setRight);
    watcher.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watcher.disconnect();
  }, [title, count]);
  return null;
}
