import type { Operand } from "../conditions/condition.ts";
import { customFieldName, findField } from "../lead/field-catalogue.ts";
import { capitalised } from "./names.ts";

/** Answers what a field is called on the screen: "Country", and "Size" for the custom field "size". */
export function fieldLabel(fact: string): string {
  const custom = customFieldName(fact);
  if (custom === null) return findField(fact)?.label ?? fact;
  const words = custom.replaceAll("_", " ");
  return capitalised(words);
}

/**
 * Answers a value of a field in words: "Germany" for the country DE, "2,000" for a number, "yes" for true. An instant
 * is told on the clock of `timeZone`.
 */
export function describeValue(fact: string, value: unknown, timeZone = "UTC"): string {
  if (Array.isArray(value)) return value.map((part) => describeValue(fact, part, timeZone)).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  const field = findField(fact);
  if (typeof value === "number" && field?.type === "date") return describeDate(value);
  if (typeof value === "number" && field?.type === "instant")
    return isWholeDay(fact, value) ? describeDay(value) : describeInstant(value, isDay(fact) ? "UTC" : timeZone);
  if (typeof value === "number") return value.toLocaleString("en");
  if (typeof value !== "string") return "nothing";
  return codeName(fact, value) ?? field?.options?.find((option) => option.value === value)?.label ?? value;
}

/** 20261224 is 24 Dec 2026. */
function describeDate(date: number): string {
  return describeDay(Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100));
}

const DAY_MS = 86_400_000;

/** Answers whether a field holds days, each told as the instant at which it begins in UTC, not as an instant on a clock. */
export function isDay(fact: string): boolean {
  return fact === "opportunity.closesOn";
}

/** Answers whether a value is a day of a field of days; a bound may have been set to an hour of it. */
export function isWholeDay(fact: string, at: number): boolean {
  return isDay(fact) && at % DAY_MS === 0;
}

function describeDay(at: number): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(at);
}

/** An instant on the clock of a zone: "24 Dec 2026, 09:00". */
export function describeInstant(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);
}

const CODES: Readonly<Record<string, Intl.DisplayNamesType>> = {
  "lead.country": "region",
  "lead.language": "language",
};

function codeName(fact: string, code: Operand): string | null {
  const type = CODES[fact];
  if (!type || typeof code !== "string" || !/^[A-Za-z]{2}$/.test(code)) return null;
  return (
    new Intl.DisplayNames(["en"], { type }).of(type === "region" ? code.toUpperCase() : code.toLowerCase()) ?? null
  );
}
