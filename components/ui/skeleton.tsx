import { cx } from "./cx.ts";

/** A bar where words will be. Give it the final width; shown only when loading takes longer than 120 ms. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("inline-block h-2 animate-late-in rounded-sm bg-pressed align-middle", className ?? "w-24")}
    />
  );
}

const WIDTHS = ["w-40", "w-56", "w-48", "w-64", "w-36"];

interface SkeletonRowsProps {
  /** What is loading, read aloud once: "Loading leads". */
  label: string;
  rows?: number;
  /** table: 40 px rows · lead: 54 px, two lines. */
  height?: "table" | "lead";
  className?: string;
}

/** Rows in their final height while a list loads, fading towards the end. */
export function SkeletonRows({ label, rows = 6, height = "table", className }: SkeletonRowsProps) {
  return (
    <div
      role="status"
      aria-label={label}
      className={cx("animate-late-in [mask-image:linear-gradient(#000,transparent_92%)]", className)}
    >
      {Array.from({ length: rows }, (_, at) => at).map((at) => (
        <div
          key={at}
          className={cx(
            "flex items-center gap-4 border-line-soft border-b px-gutter max-sm:px-4",
            height === "lead" ? "h-[54px]" : "h-row",
          )}
        >
          <span className="size-3.5 flex-none rounded-full border-2 border-pressed" />
          <span className="flex min-w-0 flex-1 flex-col gap-2.5">
            <Skeleton className={WIDTHS[at % WIDTHS.length] ?? "w-40"} />
            {height === "lead" && <Skeleton className={cx(WIDTHS[(at + 2) % WIDTHS.length] ?? "w-40", "opacity-60")} />}
          </span>
          <Skeleton className="w-8 opacity-60" />
        </div>
      ))}
    </div>
  );
}
