import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

interface CodeBlockProps {
  text: string;
  /** What it is, for screen readers and the copy button: "the snippet". */
  what: string;
  /** Left of the copy button: a choice, a heading. */
  head?: ReactNode;
}

/** A text to take along: shown as it is, copied with one click. */
export function CodeBlock({ text, what, head }: CodeBlockProps) {
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        {head}
        <span className="ml-auto flex">
          <CopyButton text={text} what={what} />
        </span>
      </div>
      <section
        aria-label={what}
        tabIndex={0}
        className="overflow-x-auto rounded-md border border-line bg-sunken px-3.5 py-3"
      >
        <pre className="font-mono text-xs leading-5">{text}</pre>
      </section>
    </div>
  );
}
