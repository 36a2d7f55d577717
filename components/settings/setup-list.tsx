import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";

/** One step of the set-up: done, the one to do now, or later. */
export type SetupStep = {
  id: string;
  title: string;
  note: ReactNode;
  is: "done" | "now" | "later";
  /** At the right of a step that is done: when, how many. */
  aside?: ReactNode;
  action?: { label: string; href: string };
  choices?: readonly { title: string; note: string; href: string; icon: ReactNode }[];
};

/** The steps on a line: taken so far in teal, the one to take now ringed, the rest grey. */
export function SetupList({ steps }: { steps: readonly SetupStep[] }) {
  return (
    <ol>
      {steps.map((step, at) => (
        <SetupLine key={step.id} step={step} number={at + 1} isLast={at === steps.length - 1} />
      ))}
    </ol>
  );
}

function SetupLine({ step, number, isLast }: { step: SetupStep; number: number; isLast: boolean }) {
  const { title, note, is, aside, action, choices } = step;
  return (
    <li className="relative flex gap-4 pb-8 last:pb-0" aria-current={is === "now" ? "step" : undefined}>
      {!isLast && (
        <span
          aria-hidden="true"
          className={cx("absolute top-7 bottom-0 left-[13px] w-0.5", is === "done" ? "bg-accent" : "bg-line-strong")}
        />
      )}
      <span
        className={cx(
          "flex size-7 flex-none items-center justify-center rounded-full border-2 font-semibold text-xs tabular-nums",
          RING[is],
        )}
      >
        {is === "done" ? <Check aria-label="done" className="size-4" /> : number}
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <div className="flex min-h-6 flex-wrap items-start gap-x-3 gap-y-2">
          <div className="min-w-0 flex-1 basis-60">
            <h2 className="font-semibold text-md tracking-tight">{title}</h2>
            <p className="text-ink-2">{note}</p>
          </div>
          {aside && <span className="text-ink-3 text-sm">{aside}</span>}
          {action && (
            <ButtonLink size="sm" kind={is === "now" && !choices ? "primary" : "default"} href={action.href}>
              {action.label}
            </ButtonLink>
          )}
        </div>
        {choices && (
          <ul className="mt-3 grid gap-2 sm:grid-cols-2">
            {choices.map((choice, at) => (
              <li key={choice.href}>
                <Link
                  href={choice.href}
                  className={cx(
                    "flex h-full items-center gap-3.5 rounded-md border p-3.5 hover:bg-hover",
                    at === 0 && is === "now" ? "border-accent" : "border-line-strong",
                  )}
                >
                  <span className="flex text-accent-ink">{choice.icon}</span>
                  <span>
                    <b className="block font-semibold">{choice.title}</b>
                    <span className="block text-ink-3 text-sm">{choice.note}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const RING = {
  done: "border-accent text-accent-ink",
  now: "border-accent text-accent-ink shadow-[0_0_0_4px_var(--color-accent-soft)]",
  later: "border-line-strong text-ink-3",
} as const;
