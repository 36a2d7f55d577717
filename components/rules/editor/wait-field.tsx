"use client";
import { Input } from "#components/ui/input.tsx";
import { MOST_WAIT_MINUTES } from "#server/core/routing/rule.ts";

interface WaitFieldProps {
  name: string;
  value: number | undefined;
  onChange: (minutes: number | null) => void;
}

/** How long a target may hold the lead before the next one is asked. */
export function WaitField({ name, value, onChange }: WaitFieldProps) {
  return (
    <Input
      aria-label={`Minutes that ${name} may hold the lead`}
      size="sm"
      inputMode="numeric"
      value={value ?? ""}
      placeholder="no limit"
      suffix="min"
      onChange={(event) => {
        const minutes = Number(event.target.value);
        if (event.target.value.trim() === "") onChange(null);
        else if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_WAIT_MINUTES) onChange(minutes);
      }}
      className="w-28 flex-none"
    />
  );
}
