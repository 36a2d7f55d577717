"use client";
import { useEffect, useState } from "react";

/**
 * What a person has changed but not saved, kept through reloads and other pages of the app until it is saved or
 * discarded. `key` names the form; a draft of another `saved` is dropped, because somebody saved in between.
 */
export function useKeptDraft<T>(key: string, saved: T) {
  const savedText = JSON.stringify(saved);
  const [draft, setDraft] = useState<T>(saved);
  useEffect(() => setDraft(read<T>(key, savedText) ?? (JSON.parse(savedText) as T)), [key, savedText]);
  const change = (next: T) => {
    setDraft(next);
    write(key, JSON.stringify(next) === savedText ? null : { savedText, draft: next });
  };
  const discard = () => {
    setDraft(saved);
    write(key, null);
  };
  return { draft, change, discard, isChanged: JSON.stringify(draft) !== savedText };
}

function read<T>(key: string, savedText: string): T | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as { savedText: string; draft: T } | null;
    return kept?.savedText === savedText ? kept.draft : null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing (private mode, full) loses only the comfort. */
function write(key: string, kept: object | null): void {
  try {
    if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
