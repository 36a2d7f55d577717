"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";

/** An account as it is chosen. */
export type PickedAccount = { id: string; name: string };

interface AccountPickerProps {
  slug: string;
  label: string;
  value: PickedAccount | null;
  onChange: (account: PickedAccount | null) => void;
  /** An account that is not offered: it cannot stand above itself. */
  exceptId?: string;
  help?: string;
  error?: string | null;
  isOptional?: boolean;
}

/** One account, found by a part of its name. */
export function AccountPicker({ slug, label, value, onChange, exceptId, ...field }: AccountPickerProps) {
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery(
    useTRPC().account.names.queryOptions({ slug, q, exceptId: exceptId ?? null }, { enabled: q !== "" && !value }),
  );
  if (value)
    return (
      <div className="flex items-end gap-1.5">
        <Field label={label} {...field} className="flex-1">
          <Input readOnly value={value.name} />
        </Field>
        <IconButton label={`Choose another ${label.toLowerCase()}`} icon={<X />} onClick={() => onChange(null)} />
      </div>
    );
  return (
    <div className="min-w-0">
      <Field label={label} {...field}>
        <Input
          value={typed}
          placeholder="Type a part of the name"
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      {q !== "" && data && (
        <ul aria-label={`${label} found`} className="mt-1 rounded-md border border-line bg-surface text-sm">
          {data.slice(0, 6).map((account) => (
            <li key={account.id} className="border-line-soft border-t first:border-t-0">
              <button
                type="button"
                onClick={() => {
                  setTyped("");
                  onChange(account);
                }}
                className="w-full truncate px-2.5 py-1.5 text-left hover:bg-hover max-sm:min-h-touch"
              >
                {account.name}
              </button>
            </li>
          ))}
          {data.length === 0 && <li className="px-2.5 py-1.5 text-ink-3">No account fits “{q}”.</li>}
        </ul>
      )}
    </div>
  );
}
