"use client";
import { Plus, X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Cap } from "#server/core/pool/caps.ts";
import { CAP_KINDS, capName } from "./cap-words.ts";

/** A cap as it is being typed. */
export interface CapDraft {
  what: string;
  limit: string;
}

interface CapsFieldProps {
  label: string;
  help: string;
  caps: readonly CapDraft[];
  onChange: (caps: CapDraft[]) => void;
  error: string | null;
}

/** Caps in a list: how many leads, in what length of time. Any number of kinds, each once. */
export function CapsField({ label, help, caps, onChange, error }: CapsFieldProps) {
  const free = CAP_KINDS.filter(({ value }) => !caps.some(({ what }) => what === value));
  const change = (at: number, part: Partial<CapDraft>) =>
    onChange(caps.map((cap, place) => (place === at ? { ...cap, ...part } : cap)));
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-sm">{label}</legend>
      <div className="mt-1.5 flex flex-col gap-2">
        {caps.map(({ what, limit }, at) => (
          <div key={what} className="flex min-w-0 items-center gap-2">
            <Input
              type="number"
              min={1}
              aria-label={nameOf(what)}
              value={limit}
              className="w-24 flex-none"
              onChange={({ target }) => change(at, { limit: target.value })}
            />
            <span className="flex-none text-ink-2 text-sm">leads</span>
            <Select
              aria-label={`${nameOf(what)} counts`}
              value={what}
              options={CAP_KINDS.filter(({ value }) => value === what || free.some((one) => one.value === value))}
              className="flex-1"
              onChange={({ target }) => change(at, { what: target.value })}
            />
            <IconButton
              label={`Take the ${nameOf(what).toLowerCase()} away`}
              icon={<X />}
              onClick={() => onChange(caps.filter((_, place) => place !== at))}
            />
          </div>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1.5 text-late text-xs">
          {error}
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {free[0] && (
          <Button
            size="sm"
            icon={<Plus />}
            onClick={() => onChange([...caps, { what: free[0]?.value ?? "", limit: "" }])}
          >
            Add a cap
          </Button>
        )}
        <span className="text-ink-3 text-xs">{help}</span>
      </div>
    </fieldset>
  );
}

const nameOf = (what: string) => capName(capOf({ what, limit: "0" }));

/** Answers the cap that is meant; a limit that is no number stays one that is refused. */
export function capOf({ what, limit }: CapDraft): Cap {
  const [per, kind] = what.split(" ") as [Cap["per"], Cap["kind"]];
  return { per, kind, limit: limit.trim() === "" ? 0 : Number(limit) };
}

/** Answers caps as they are typed. */
export const capDrafts = (caps: readonly Cap[]): CapDraft[] =>
  caps.map(({ per, kind, limit }) => ({ what: `${per} ${kind}`, limit: String(limit) }));
