import type { CSSProperties, ReactNode } from "react";
import type { PublicForm } from "#server/core/form/public-form.ts";

type Look = CSSProperties & Record<"--form-accent" | "--form-on-accent" | "--form-radius", string>;

interface HostedPageProps {
  title: string;
  intro?: string;
  appearance: PublicForm["appearance"];
  children: ReactNode;
}

/** The page around a hosted form and its thank-you: the customer's words and colours, nothing of ours. */
export function HostedPage({ title, intro, appearance, children }: HostedPageProps) {
  const { accent, on_accent, radius_px } = appearance;
  const look: Look = {
    "--form-accent": accent ?? "var(--color-ink)",
    "--form-on-accent": on_accent ?? (accent ? "#ffffff" : "var(--color-canvas)"),
    "--form-radius": `${radius_px ?? 6}px`,
  };
  return (
    <main
      style={look}
      className="mx-auto flex min-h-dvh w-full max-w-[600px] flex-col justify-center px-4 py-12 text-md"
    >
      <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
      {intro && <p className="mt-2 whitespace-pre-line text-ink-2">{intro}</p>}
      <div className="mt-8 [&_[role=status]_h2]:mb-1 [&_[role=status]_h2]:font-semibold [&_[role=status]_h2]:text-lg [&_[role=status]_h2]:outline-none [&_[role=status]_p]:whitespace-pre-line [&_[role=alert]]:col-span-2 [&_[role=alert]]:text-late-ink">
        {children}
      </div>
    </main>
  );
}
