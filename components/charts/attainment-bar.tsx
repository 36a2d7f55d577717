import { percentWords } from "./number-words.ts";

/** How many were in time, as a bar whose missing part is red, with the percentage. A share of nothing reads "none yet". */
export function AttainmentBar({ inTime, total }: { inTime: number; total: number }) {
  if (total === 0) return <span className="text-ink-3">none yet</span>;
  const share = inTime / total;
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap align-middle tabular-nums">
      <span
        aria-hidden="true"
        className="h-1.5 w-30 max-w-[30vw] flex-none overflow-hidden rounded-xs bg-late-soft shadow-[inset_0_0_0_1px_var(--color-late-line)]"
      >
        <span className="block h-full bg-ramp-4" style={{ width: `${share * 100}%` }} />
      </span>
      {percentWords(share)}
    </span>
  );
}
