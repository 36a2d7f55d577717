import type { ReactNode } from "react";

interface StoryProps {
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}

/** One thing the product does: the claim at the left, its proof at the right. */
export function Story({ id, title, text, children }: StoryProps) {
  return (
    <section
      id={id}
      className="grid scroll-mt-6 grid-cols-[340px_minmax(0,1fr)] gap-16 border-line border-b py-16 max-lg:grid-cols-[280px_minmax(0,1fr)] max-lg:gap-10 max-md:grid-cols-1 max-md:gap-6 max-md:py-10"
    >
      <div>
        <h2 className="font-semibold text-xl tracking-[-0.022em]">{title}</h2>
        <p className="mt-3 text-ink-2 text-md leading-[25px]">{text}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
