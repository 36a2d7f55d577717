"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { dateWords } from "./holiday-words.ts";
import { useChange } from "./use-change.ts";

interface HolidayRegionProps {
  slug: string;
  /** "DE", "DE-BY"; null: no public holidays are kept. */
  region: string | null;
  next: readonly { date: string; name: string }[];
  canWrite: boolean;
  save: (region: string | null) => Promise<void>;
}

/** Whose public holidays somebody keeps: a country, and the part of it where it has days of its own. Saved at once. */
export function HolidayRegion({ slug, region, next, canWrite, save }: HolidayRegionProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const country = region?.slice(0, 2) ?? null;
  const { data } = useQuery(trpc.team.holidayRegions.queryOptions({ slug, country }));
  const { isBusy, run, general } = useChange();
  const choose = async (code: string) => {
    if (await run(() => save(code === "" ? null : code))) toast({ text: "Holidays saved. Hours follow them." });
  };
  const options = (list: readonly { code: string; name: string }[] = []) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <section aria-label="Public holidays">
      <SectionHead title="Public holidays" note="no leads come on them" />
      <div className="grid grid-cols-2 gap-4">
        <Field label="Country" error={general}>
          <Select
            value={country ?? ""}
            placeholder="None"
            disabled={!canWrite || isBusy || !data}
            options={options(data?.countries)}
            onChange={({ target }) => void choose(target.value)}
          />
        </Field>
        {data && data.states.length > 0 && (
          <Field label="Part of it">
            <Select
              value={region !== null && region.length > 2 ? region : ""}
              placeholder="All of it"
              disabled={!canWrite || isBusy}
              options={options(data.states)}
              onChange={({ target }) => void choose(target.value === "" ? (country ?? "") : target.value)}
            />
          </Field>
        )}
      </div>
      {next.length > 0 && (
        <p className="mt-2 text-ink-3 text-xs">
          Next: {next.map(({ date, name }) => `${name}, ${dateWords(date)}`).join(" · ")}
        </p>
      )}
    </section>
  );
}
