"use client";
import { Plus, Trash2 } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import type { Picklist, PicklistValue } from "#server/core/normalise/picklist.ts";
import { useRowIds } from "./use-row-ids.ts";

interface ProductInterestsProps {
  value: Picklist;
  onChange: (value: Picklist) => void;
}

/** The catalogue of products, each with the words that mean it. Without any, what leads send is kept as sent. */
export function ProductInterests({ value, onChange }: ProductInterestsProps) {
  const { ids, drop } = useRowIds(value.length);
  const remove = (at: number) => {
    drop(at);
    onChange(value.filter((_, index) => index !== at));
  };
  const replace = (at: number, next: PicklistValue) => onChange(value.map((one, index) => (index === at ? next : one)));
  return (
    <div className="flex flex-col gap-3">
      {value.length === 0 && (
        <p className="text-ink-2 text-sm">
          No list yet: every product a lead names is kept as it was sent, and none counts as unknown.
        </p>
      )}
      {value.map((product, at) => (
        <div
          key={ids[at]}
          className="grid grid-cols-[minmax(0,220px)_minmax(0,1fr)_auto] items-start gap-2 max-sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <Input
            aria-label="Product"
            placeholder="Product"
            value={product.value}
            maxLength={120}
            onChange={(event) => replace(at, { ...product, value: event.target.value })}
          />
          <TokenInput
            label={`Other words for ${product.value || "the product"}`}
            placeholder="Other words"
            isFree
            value={product.synonyms}
            onChange={(synonyms) => replace(at, { ...product, synonyms })}
            className="max-sm:order-last max-sm:col-span-2"
          />
          <IconButton label={`Remove ${product.value || "the product"}`} icon={<Trash2 />} onClick={() => remove(at)} />
        </div>
      ))}
      <div>
        <Button size="sm" icon={<Plus />} onClick={() => onChange([...value, { value: "", synonyms: [] }])}>
          Add a product
        </Button>
      </div>
    </div>
  );
}
