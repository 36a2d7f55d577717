"use client";
import { useState } from "react";
import { localDate, localInstant, localTime } from "#components/team/day-window.ts";
import { zoneCity } from "#components/team/now-words.ts";
import { Input } from "#components/ui/input.tsx";

interface BoundInputProps {
  label: string;
  value: number | null;
  placeholder?: string;
  /** On whose clock an instant is written; nothing else asks for it. */
  timeZone?: string;
  onChange: (value: number | null) => void;
}

/** A number, written as people write it ("2,000"); empty is no bound. */
export function NumberInput({ label, value, placeholder, onChange }: BoundInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const number = Number(text.replaceAll(/[\s,'’]/gu, ""));
    if (text.trim() === "") onChange(null);
    else if (Number.isFinite(number)) onChange(number);
  };
  const isWrong = typed !== null && typed.trim() !== "" && !Number.isFinite(Number(typed.replaceAll(/[\s,'’]/gu, "")));
  return (
    <Input
      aria-label={label}
      aria-invalid={isWrong || undefined}
      size="sm"
      inputMode="decimal"
      value={typed ?? (value === null ? "" : value.toLocaleString("en"))}
      placeholder={placeholder}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(null)}
      className="w-28"
    />
  );
}

/** A date and time on the wall clock of a zone; empty is no bound. The value is epoch milliseconds. */
export function InstantInput({ label, value, onChange, timeZone = "UTC" }: BoundInputProps) {
  const change = (text: string) => {
    const [date = "", time = ""] = text.split("T");
    const at = text === "" ? Number.NaN : localInstant(date, time.slice(0, 5), timeZone);
    onChange(Number.isNaN(at) ? null : at);
  };
  return (
    <Input
      aria-label={`${label} (${zoneCity(timeZone)})`}
      size="sm"
      type="datetime-local"
      value={value === null ? "" : `${localDate(value, timeZone)}T${localTime(value, timeZone)}`}
      onChange={(event) => change(event.target.value)}
      className="w-52"
    />
  );
}

/** A day; the value is the number 20261224 for 24 December 2026. */
export function DateInput({ label, value, onChange }: BoundInputProps) {
  const text = value === null ? "" : String(value).padStart(8, "0");
  const day = text && `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const change = (next: string) => onChange(next === "" ? null : Number(next.replaceAll("-", "")));
  return <CalendarInput label={label} day={day} onChange={change} />;
}

/** A day; the value is the instant at which it begins in UTC, in epoch milliseconds. */
export function DayInput({ label, value, onChange }: BoundInputProps) {
  const day = value === null ? "" : new Date(value).toISOString().slice(0, 10);
  const change = (next: string) => onChange(next === "" ? null : Date.parse(`${next}T00:00:00Z`));
  return <CalendarInput label={label} day={day} onChange={change} />;
}

interface CalendarInputProps {
  label: string;
  /** "2026-12-24"; empty is none. */
  day: string;
  onChange: (day: string) => void;
}

function CalendarInput({ label, day, onChange }: CalendarInputProps) {
  return (
    <Input
      aria-label={label}
      size="sm"
      type="date"
      value={day}
      onChange={(event) => onChange(event.target.value)}
      className="w-40"
    />
  );
}
