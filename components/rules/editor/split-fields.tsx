"use client";
import { Plus, X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Variant } from "#server/core/routing/rule.ts";
import { targetOf } from "../target-choices.ts";
import { TargetList } from "./target-list.tsx";

const MOST = 5;

interface SplitFieldsProps {
  split: readonly Variant[];
  onChange: (split: Variant[]) => void;
}

/** The variants of an A/B rule: how many companies in a hundred each gets, and who takes their leads. */
export function SplitFields({ split, onChange }: SplitFieldsProps) {
  const sum = split.reduce((total, { share }) => total + share, 0);
  const change = (at: number, next: Partial<Variant>) =>
    onChange(split.map((variant, place) => (place === at ? { ...variant, ...next } : variant)));
  const add = () => onChange([...split, { name: LETTERS[split.length] ?? "", share: 0, targets: [targetOf("pool")] }]);
  // Variants have no identity but their place.
  const placed = split.map((variant, at) => ({ variant, at }));
  return (
    <div className="flex flex-col gap-3">
      {placed.map(({ variant, at }) => (
        <fieldset key={at} className="min-w-0 border-line border-l-2 pl-3">
          <legend className="sr-only">Variant {at + 1}</legend>
          <div className="mb-1.5 flex items-center gap-1.5">
            <Input
              aria-label={`Name of variant ${at + 1}`}
              size="sm"
              value={variant.name}
              maxLength={60}
              onChange={(event) => change(at, { name: event.target.value })}
              className="w-40"
            />
            <Input
              aria-label={`Share of variant ${at + 1} in percent`}
              size="sm"
              type="number"
              min={0}
              max={100}
              suffix="%"
              value={variant.share}
              onChange={(event) => change(at, { share: shareOf(event.target.value) })}
              className="w-24"
            />
            {split.length > 2 && (
              <IconButton
                label={`Remove variant ${at + 1}`}
                icon={<X />}
                size="xs"
                onClick={() => onChange(split.filter((_, place) => place !== at))}
              />
            )}
          </div>
          <TargetList
            label={`variant ${at + 1}, `}
            targets={variant.targets}
            onChange={(targets) => change(at, { targets })}
          />
        </fieldset>
      ))}
      <div className="flex items-center gap-2">
        {split.length < MOST && (
          <Button kind="quiet" size="xs" icon={<Plus />} onClick={add}>
            Variant
          </Button>
        )}
        <p className="text-ink-3 text-xs">{sum}% of companies. The same company always has the same variant.</p>
      </div>
    </div>
  );
}

const LETTERS = ["A", "B", "C", "D", "E"];

const shareOf = (text: string) => Math.min(100, Math.max(0, Math.round(Number(text) || 0)));
