import { Link } from "#components/ui/link.tsx";
import { durationWords } from "#components/ui/time-words.ts";
import { countWords } from "./number-words.ts";

/** How long something took in one group: half were faster than the median, nine in ten faster than p90. */
export interface PercentileRow {
  id: string;
  label: string;
  /** Null while nobody was there yet. */
  medianMs: number | null;
  p90Ms: number | null;
  count: number;
  href?: string | undefined;
}

interface PercentileBarsProps {
  /** The sentence: "How long until the first action, by priority". */
  label: string;
  rows: readonly PercentileRow[];
}

/** Durations by group: the strong bar ends at the median, the light one at the slowest tenth. */
export function PercentileBars({ label, rows }: PercentileBarsProps) {
  const max = Math.max(1, ...rows.map((row) => row.p90Ms ?? row.medianMs ?? 0));
  return (
    <ul aria-label={label} className="text-sm">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid min-h-row grid-cols-[minmax(5rem,9rem)_minmax(0,1fr)_auto] items-center gap-x-4 border-line-soft border-b py-1.5 max-sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <span className="truncate font-medium" title={row.label}>
            {row.href ? (
              <Link href={row.href} className="link-quiet touch-area">
                {row.label}
              </Link>
            ) : (
              row.label
            )}
          </span>
          <span aria-hidden="true" className="relative h-2 max-sm:order-last max-sm:col-span-2">
            <span
              className="absolute inset-y-0 left-0 bg-ramp-2"
              style={{ width: `${(100 * (row.p90Ms ?? 0)) / max}%` }}
            />
            <span
              className="absolute inset-y-0 left-0 bg-ramp-4"
              style={{ width: `${(100 * (row.medianMs ?? 0)) / max}%` }}
            />
          </span>
          <span className="whitespace-nowrap text-right tabular-nums">{wordsOf(row)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ medianMs, p90Ms, count }: PercentileRow) {
  if (medianMs === null) return <span className="text-ink-3">none yet</span>;
  return (
    <>
      <b>{durationWords(medianMs)}</b>
      <span className="text-ink-3">
        {p90Ms === null ? "" : `, slowest tenth ${durationWords(p90Ms)}`} · n {countWords(count)}
      </span>
    </>
  );
}
