"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";

const SHOWN_MS = 2_000;

interface CopyButtonProps {
  text: string;
  /** What is copied, for screen readers: "the snippet". */
  what: string;
}

/** Copies a text; says “Copied” for 2 s, or how to copy by hand where the browser does not let us. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [said, setSaid] = useState<"Copied" | "Select and copy" | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      setSaid("Select and copy");
    }
  };
  return (
    <>
      <Button
        size="sm"
        icon={said === "Copied" ? <Check /> : <Copy />}
        onClick={copy}
        aria-label={said ?? `Copy ${what}`}
      >
        {said ?? "Copy"}
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
