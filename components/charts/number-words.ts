import { dateFormat } from "#components/ui/date-format.ts";

const COUNT = new Intl.NumberFormat("en");

/** A count with thousands separated: "1,184". */
export function countWords(value: number): string {
  return COUNT.format(value);
}

/** A balance with its sign: "+0.44", "−0.30", "±0.00". */
export function signed(value: number, digits = 2): string {
  const size = Math.abs(value).toFixed(digits);
  if (Number(size) === 0) return `±${size}`;
  return value > 0 ? `+${size}` : `−${size}`;
}

/** A balance in words: "the pool owes 0.44 of a lead", "0.30 of a lead ahead", "level". */
export function balanceWords(value: number): string {
  const size = Math.abs(value).toFixed(2);
  if (Number(size) === 0) return "level";
  return value > 0 ? `the pool owes ${size} of a lead` : `${size} of a lead ahead`;
}

/** A share of 1 as a percentage: "93.8 %"; whole ones without decimals: "100 %". */
export function percentWords(share: number): string {
  const percent = (share * 100).toFixed(1);
  return `${percent.endsWith(".0") ? percent.slice(0, -2) : percent} %`;
}

/** A day "2026-10-19" as "19 Oct". */
export function dayWords(day: string): string {
  return dateFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" }).format(new Date(`${day}T00:00:00Z`));
}
