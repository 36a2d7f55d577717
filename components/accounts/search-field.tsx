"use client";
import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { Input } from "#components/ui/input.tsx";

const AFTER_MS = 250;

/** A search kept in the URL: typing settles for a moment, then the list follows. `/` puts the cursor here. */
export function SearchField({ label }: { label: string }) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const known = search.get("q") ?? "";
  const [text, setText] = useState(known);
  const sent = useRef(known);
  const input = useRef<HTMLInputElement>(null);
  useHotkeys([{ keys: "/", label: "Search", group: "This page", run: () => input.current?.focus() }]);
  useEffect(() => {
    // Back, or a link, changed the address: what is shown follows.
    if (known !== sent.current) {
      sent.current = known;
      setText(known);
    }
  }, [known]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = window.setTimeout(() => {
      const next = new URLSearchParams(window.location.search);
      if (text.trim()) next.set("q", text.trim());
      else next.delete("q");
      sent.current = text.trim();
      router.replace(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false });
    }, AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text, router, pathname]);
  return (
    <Input
      ref={input}
      type="search"
      size="sm"
      aria-label={label}
      placeholder={label}
      icon={<Search />}
      hotkey="/"
      value={text}
      onChange={(event) => setText(event.target.value)}
      className="w-64 flex-none"
    />
  );
}
