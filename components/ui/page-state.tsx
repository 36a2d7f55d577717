import { ListFilter } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Note } from "./note.tsx";

interface EmptyStateProps {
  /** What will be here: "Leads will be here, what is due first on top". */
  title: string;
  /** The next step: one primary ButtonLink or Button, perhaps a second. */
  actions?: ReactNode;
  /** Small, below the actions. */
  footnote?: ReactNode;
  level?: 1 | 2;
  className?: string;
  children?: ReactNode;
}

/** Nothing here yet: says what will be, and offers the next step. */
export function EmptyState({ title, actions, footnote, level = 2, className, children }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={cx("mx-auto flex max-w-[480px] flex-col items-center px-6 py-14 text-center", className)}>
      <svg
        width="176"
        height="40"
        viewBox="0 0 176 40"
        aria-hidden="true"
        className="fill-none stroke-accent [stroke-linecap:round]"
      >
        <path d="M2 33C36 33 58 28 78 21" strokeWidth="2.5" />
        <path d="M106 12C124 7 146 5 172 5" strokeWidth="2" className="stroke-line-strong" strokeDasharray="2 6" />
        <circle cx="88" cy="18" r="15" strokeWidth="4" />
      </svg>
      <Heading className="mt-4 mb-1.5 font-semibold text-lg tracking-tight">{title}</Heading>
      {children && <div className="text-ink-2">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
      {footnote && <p className="mt-4 text-ink-3 text-sm">{footnote}</p>}
    </div>
  );
}

interface ErrorStateProps {
  /** What happened: "The leads could not be loaded." */
  title: string;
  /** The request's id, so that support can find it. */
  reference?: string | undefined;
  /** What to do: a Button that tries again. */
  actions?: ReactNode;
  className?: string;
  /** What was kept: "Nothing you wrote is lost." */
  children?: ReactNode;
}

/** Something failed: what happened, what was kept, what to do. */
export function ErrorState({ title, reference, actions, className, children }: ErrorStateProps) {
  return (
    <Note tone="late" actions={actions} {...(className ? { className } : {})}>
      <b>{title}</b> <span className="text-ink-2">{children}</span>
      {reference && <span className="text-ink-2"> Reference {reference}.</span>}
    </Note>
  );
}

/** More rows than a page holds: what is shown, and how to see less or all. Pass a sentence with links in it. */
export function TooMuch({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <Note icon={<ListFilter />} {...(className ? { className } : {})}>
      {children}
    </Note>
  );
}
