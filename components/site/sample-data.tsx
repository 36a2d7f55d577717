import { cx } from "#components/ui/cx.ts";

/** Says that what is pictured is made up. */
export function SampleData({ className }: { className?: string }) {
  return <p className={cx("text-right text-ink-3 text-xs", className)}>Sample data</p>;
}
