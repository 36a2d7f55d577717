"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";
import { cx } from "./cx.ts";
import { FilterSelect } from "./filter-select.tsx";
import type { SelectOption } from "./select.tsx";

interface UrlFilterProps {
  /** The search parameter it owns. Choosing resets `cursor` and `page`. */
  param: string;
  label: string;
  anyLabel: string;
  options: readonly SelectOption[];
}

/** A filter kept in the URL, so that it can be shared and Back undoes it. */
export function UrlFilter({ param, label, anyLabel, options }: UrlFilterProps) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const choose = (value: string) => {
    const next = new URLSearchParams(search);
    next.delete("cursor");
    next.delete("page");
    if (value) next.set(param, value);
    else next.delete(param);
    startTransition(() => router.push(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false }));
  };
  return (
    <FilterSelect
      label={label}
      anyLabel={anyLabel}
      value={search.get(param) ?? ""}
      options={options}
      onChange={choose}
      className={cx(isPending && "opacity-60")}
    />
  );
}
