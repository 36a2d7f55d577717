"use client";
import { CalendarDays } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { dayWords } from "#components/charts/number-words.ts";
import { chipClass } from "#components/ui/chip.tsx";

/** The first and last day as chips, kept in the address; without them the days that the numbers are of. */
export function PeriodFilter({ period }: { period: { from: string; to: string } | undefined }) {
  return (
    <>
      <Day param="from" label="From" shown={period?.from} />
      <Day param="to" label="To" shown={period?.to} />
    </>
  );
}

function Day({ param, label, shown }: { param: "from" | "to"; label: string; shown: string | undefined }) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const asked = search.get(param) ?? "";
  const choose = (day: string) => {
    const next = new URLSearchParams(search);
    if (day) next.set(param, day);
    else next.delete(param);
    router.push(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false });
  };
  return (
    <span
      className={chipClass(
        asked !== "",
        "relative has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
      )}
    >
      <span aria-hidden="true">
        {label} {shown && <b className="font-semibold">{dayWords(shown)}</b>}
      </span>
      <CalendarDays aria-hidden="true" className={asked ? undefined : "text-ink-3"} />
      <input
        type="date"
        aria-label={`${label} day received`}
        value={asked || (shown ?? "")}
        onChange={(event) => choose(event.target.value)}
        onClick={(event) => event.currentTarget.showPicker()}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      />
    </span>
  );
}
