import { Link } from "#components/ui/link.tsx";
import { counted } from "#server/core/handoff/names.ts";

interface VolumeProps {
  leads: number;
  /** The largest number in the list: its bar is full. */
  most: number;
  /** The leads behind the number; null where there are none to show. */
  href: string | null;
  /** Why there is nothing to count: the rule is not in force yet, or only marks. */
  instead: "new" | "marks" | null;
}

/** How many leads a rule decided lately, as a bar and a number that opens them. */
export function Volume({ leads, most, href, instead }: VolumeProps) {
  const number = leads.toLocaleString("en");
  return (
    <span className="ml-auto flex w-[116px] flex-none items-center justify-end gap-2.5 max-sm:w-auto">
      {instead === null && leads > 0 && (
        <span
          aria-hidden="true"
          className="h-1 min-w-px rounded-full bg-ramp-3 max-sm:hidden"
          style={{ width: `${(leads / most) * 70}px` }}
        />
      )}
      <span className="w-9 text-right text-xs tabular-nums">
        {instead !== null ? (
          <span className="text-ink-3" title={TITLES[instead]}>
            {instead === "new" ? "–" : "marks"}
          </span>
        ) : href && leads > 0 ? (
          <Link
            href={href}
            className="link-quiet text-ink-2"
            aria-label={`${counted(leads, "lead")} in 30 days, show them`}
          >
            {number}
          </Link>
        ) : (
          <span className="text-ink-3">{number}</span>
        )}
      </span>
    </span>
  );
}

const TITLES = { new: "Counts begin when the rule is live", marks: "It adds to leads that other rules decide" };
