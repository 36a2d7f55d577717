import type { ReactNode } from "react";
import { Logo } from "#components/shell/logo.tsx";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";

interface AuthPageProps {
  title: string;
  intro?: ReactNode;
  /** At the right on a wide screen: what comes next. */
  aside?: ReactNode;
  /** Below the form: the other way in. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A page before the frame: brand, one narrow form, and at the right what happens next. */
export function AuthPage({ title, intro, aside, footer, children }: AuthPageProps) {
  return (
    <div
      className={cx("grid min-h-dvh bg-canvas", aside !== undefined && "md:grid-cols-[minmax(0,1.57fr)_minmax(0,1fr)]")}
    >
      <main className="flex flex-col px-12 py-8 max-sm:px-4 max-sm:py-6">
        <Link href="/" className="self-start rounded-md" aria-label="Fairlead">
          <Logo size={24} isWordmark />
        </Link>
        <div className="mx-auto my-auto w-full max-w-[400px] py-12 max-sm:my-0 max-sm:py-8">
          <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
          {intro && <p className="mt-1.5 text-ink-2">{intro}</p>}
          <div className="mt-7">{children}</div>
          {footer && <p className="mt-5 text-ink-2 text-sm">{footer}</p>}
        </div>
      </main>
      {aside !== undefined && (
        <aside className="flex items-center border-line border-l bg-rail px-16 max-md:hidden">{aside}</aside>
      )}
    </div>
  );
}

/** Numbered steps on a line, for the right side. */
export function NextSteps({ title, steps }: { title: string; steps: readonly (readonly [string, string])[] }) {
  return (
    <div>
      <h2 className="mb-4 font-semibold text-md tracking-tight">{title}</h2>
      <ol>
        {steps.map(([name, note], at) => (
          <li key={name} className="relative flex gap-3.5 pb-5 last:pb-0">
            {at < steps.length - 1 && (
              <span aria-hidden="true" className="absolute top-6 bottom-0 left-[11px] w-0.5 bg-line-strong" />
            )}
            <span className="flex size-6 flex-none items-center justify-center rounded-full border-2 border-line-strong font-semibold text-2xs text-ink-3 tabular-nums">
              {at + 1}
            </span>
            <span>
              <b className="font-semibold">{name}</b>
              <span className="block text-ink-2">{note}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
