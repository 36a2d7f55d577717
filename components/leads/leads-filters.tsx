"use client";
import { useQuery } from "@tanstack/react-query";
import { CalendarDays, Search, X } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, useRef } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { dayWords } from "#components/charts/number-words.ts";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { chipClass } from "#components/ui/chip.tsx";
import { Input } from "#components/ui/input.tsx";
import { Link } from "#components/ui/link.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { type LeadFilter, NONE } from "#server/core/lead/lead-filter.ts";
import { LEAD_STATUSES } from "#server/core/lead/lead-status.ts";
import { reasonWords } from "#server/core/outcome/reason.ts";
import { PRIORITIES } from "#server/core/routing/rule.ts";
import { leadsHref, readLeadFilter } from "./filters.ts";
import { codeWords, statusWords } from "./lead-words.ts";
import type { FilterOptions } from "./types.ts";

/** Search and filters of the leads, all in the address. Those that came by a link stand as chips that can be taken away. */
export function LeadsFilters({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.lead.filterOptions.queryOptions({ slug }));
  const filter = readLeadFilter(useSearchParams());
  const options = data && optionsOf(data);
  return (
    <>
      <SearchBox slug={slug} filter={filter} />
      <UrlFilter
        param="status"
        label="Status"
        anyLabel="Any status"
        options={LEAD_STATUSES.map((value) => ({ value, label: statusWords(value) }))}
      />
      <UrlFilter
        param="priority"
        label="Priority"
        anyLabel="Any priority"
        options={PRIORITIES.map((value) => ({ value, label: value }))}
      />
      <UrlFilter param="owner" label="Owner" anyLabel="Any owner" options={options?.owners ?? []} />
      <UrlFilter param="pool" label="Pool" anyLabel="Any pool" options={options?.pools ?? []} />
      <UrlFilter param="rule" label="Rule" anyLabel="Any rule" options={options?.rules ?? []} />
      <UrlFilter param="source" label="Source" anyLabel="Any source" options={options?.sources ?? []} />
      <DateFilter param="from" label="From" slug={slug} filter={filter} />
      <DateFilter param="to" label="To" slug={slug} filter={filter} />
      <LinkedFilters slug={slug} filter={filter} options={data} />
    </>
  );
}

const REACHED = { assigned: "assigned", accepted: "accepted", acted: "acted on", qualified: "qualified" } as const;

function SearchBox({ slug, filter }: { slug: string; filter: LeadFilter }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  useHotkeys([
    { keys: "/", label: "Search leads", group: "Leads", run: () => form.current?.querySelector("input")?.focus() },
  ]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    router.push(leadsHref(slug, { ...filter, q: q || undefined }), { scroll: false });
  };
  return (
    <search className="flex-none">
      <form ref={form} onSubmit={submit}>
        <Input
          key={filter.q ?? ""}
          name="q"
          type="search"
          size="sm"
          icon={<Search />}
          hotkey="/"
          placeholder="Search leads"
          aria-label="Search leads"
          defaultValue={filter.q ?? ""}
          maxLength={200}
          className="w-48"
        />
      </form>
    </search>
  );
}

interface DateFilterProps {
  param: "from" | "to";
  label: string;
  slug: string;
  filter: LeadFilter;
}

/** A day as a chip; the browser's own calendar opens on it. */
function DateFilter({ param, label, slug, filter }: DateFilterProps) {
  const router = useRouter();
  const value = filter[param] ?? "";
  const choose = (day: string) =>
    router.push(leadsHref(slug, { ...filter, [param]: day || undefined }), { scroll: false });
  return (
    <span
      className={chipClass(
        value !== "",
        "relative has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
      )}
    >
      <span aria-hidden="true">
        {label} {value && <b className="font-semibold">{dayWords(value)}</b>}
      </span>
      <CalendarDays aria-hidden="true" className={value ? undefined : "text-ink-3"} />
      <input
        type="date"
        aria-label={`Received ${label.toLowerCase()}`}
        value={value}
        onChange={(event) => choose(event.target.value)}
        onClick={(event) => event.currentTarget.showPicker()}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      />
    </span>
  );
}

/** Filters without a control of their own. */
function LinkedFilters({
  slug,
  filter,
  options,
}: {
  slug: string;
  filter: LeadFilter;
  options: FilterOptions | undefined;
}) {
  const words: Partial<Record<keyof LeadFilter, string | undefined>> = {
    had: filter.had && `had by ${options?.reps.find(({ id }) => id === filter.had)?.name ?? "a rep"}`,
    queue: filter.queue && `queue ${options?.queues.find(({ id }) => id === filter.queue)?.name ?? ""}`,
    via: filter.via && `through ${options?.vias.find(({ id }) => id === filter.via)?.name ?? "a source"}`,
    ruleset: filter.ruleset === undefined ? undefined : `ruleset ${filter.ruleset}`,
    type: filter.type && codeWords(filter.type),
    reason: filter.reason && `reason: ${codeWords(filter.reason).toLowerCase()}`,
    sla: filter.sla && { met: "acted on in time", late: "late", waiting: "waits for a first action" }[filter.sla],
    moved: filter.moved,
    because: filter.because && `because: ${reasonWords(filter.because).toLowerCase()}`,
    reached: filter.reached && `${REACHED[filter.reached]} at some time`,
    test: filter.test && { no: "without tests", only: "tests only" }[filter.test],
    quality: filter.quality && `rated ${filter.quality}`,
    routing: filter.routing && `routed to the ${filter.routing} person`,
  };
  const names = (Object.keys(words) as (keyof LeadFilter)[]).filter((name) => words[name]);
  return names.map((name) => (
    <Link
      key={name}
      href={leadsHref(slug, { ...filter, [name]: undefined })}
      scroll={false}
      className={chipClass(true)}
    >
      {words[name]}
      <X aria-hidden="true" />
      <span className="sr-only">, remove</span>
    </Link>
  ));
}

function optionsOf({
  reps,
  pools,
  rules,
  sources,
}: FilterOptions): Record<"owners" | "pools" | "rules" | "sources", SelectOption[]> {
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return {
    owners: [{ value: NONE, label: "Nobody" }, ...named(reps)],
    pools: [{ value: NONE, label: "No pool" }, ...named(pools)],
    rules: named(rules),
    sources: [{ value: NONE, label: "None given" }, ...sources.map((text) => ({ value: text, label: text }))],
  };
}
