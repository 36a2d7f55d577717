import { type CsvColumn, type CsvProblem, type CsvRow, type CsvTable, readTable } from "#server/core/csv/read-table.ts";
import { splitEmail } from "#server/core/normalise/email.ts";
import type { Cap, CapPeriod } from "#server/core/pool/caps.ts";
import { isHolidayRegion } from "../roster/holidays-of.ts";
import { timeZoneName } from "../workspaces/time-zone-name.ts";

/** Columns of a list of people who take leads. */
export const REP_COLUMNS = [
  { key: "email", label: "Email", also: ["e-mail", "mail", "work email", "address"], isRequired: true },
  { key: "name", label: "Name", also: ["rep", "full name"] },
  { key: "timeZone", label: "Time zone", also: ["zone", "tz"] },
  { key: "pools", label: "Pools", also: ["pool"] },
  { key: "capHour", label: "Hourly cap" },
  { key: "capDay", label: "Daily cap", also: ["cap"] },
  { key: "capWeek", label: "Weekly cap" },
  { key: "capMonth", label: "Monthly cap" },
  { key: "openLimit", label: "Open limit" },
  { key: "holidays", label: "Holidays", also: ["holiday region", "region"] },
] as const satisfies readonly CsvColumn[];

type Key = (typeof REP_COLUMNS)[number]["key"];

/** Who and what is there already. */
export type Known = {
  reps: readonly { id: string; name: string; email: string; caps: readonly Cap[] }[];
  pools: readonly { id: string; name: string }[];
};

/** What one row comes to: a rep to make (`repId` null) or to change. What its columns do not say stays. */
export type RepPlan = {
  line: number;
  repId: string | null;
  name: string | undefined;
  email: string;
  timeZone: string | undefined;
  holidayRegion: string | undefined;
  caps: Cap[] | undefined;
  openLimit: number | undefined;
  pools: { poolId: string; weight: number }[];
};

/** A text with what each row would do; with problems nothing may be written. */
export type RepsPlan = { table: CsvTable<Key>; plans: RepPlan[]; does: Map<number, string>; problems: CsvProblem[] };

/** Reads a CSV text of people against those who are there: whoever has the address is changed, everybody else is new. */
export function planReps(text: string, known: Known): RepsPlan {
  const table = readTable<Key>(text, REP_COLUMNS);
  const problems = [...table.problems];
  const seen = new Map<string, number>();
  const plans: RepPlan[] = [];
  const does = new Map<number, string>();
  for (const row of table.rows) {
    const refuse = (column: Key, message: string) => void problems.push({ line: row.line, column, message });
    const rep = known.reps.find(({ email }) => email.toLowerCase() === row.values.email?.toLowerCase());
    checkAddress(row, seen, refuse);
    if (!rep && !row.values.name) refuse("name", "A new person needs a name.");
    plans.push({ line: row.line, repId: rep?.id ?? null, ...readRow(row, known, rep?.caps ?? [], refuse) });
    does.set(row.line, rep ? `Changes ${rep.name}` : "New");
  }
  return { table, plans, does, problems };
}

type Refuse = (column: Key, message: string) => void;

function checkAddress({ line, values }: CsvRow<Key>, seen: Map<string, number>, refuse: Refuse): void {
  const email = values.email?.toLowerCase() ?? "";
  if (email !== "" && splitEmail(email) === null) refuse("email", "This is not an email address.");
  const before = seen.get(email);
  if (before !== undefined) refuse("email", `This address stands on line ${before} already.`);
  seen.set(email, line);
}

function readRow({ values }: CsvRow<Key>, { pools }: Known, caps: readonly Cap[], refuse: Refuse) {
  const zone = values.timeZone ? timeZoneName.safeParse(values.timeZone) : undefined;
  if (zone && !zone.success) refuse("timeZone", "Write a time zone such as Europe/Berlin.");
  if (values.holidays && !isHolidayRegion(values.holidays)) refuse("holidays", "Write a region such as DE or DE-BY.");
  if (values.name && values.name.length > 120) refuse("name", "Use at most 120 characters.");
  return {
    name: values.name || undefined,
    email: values.email ?? "",
    timeZone: zone?.success ? zone.data : undefined,
    holidayRegion: values.holidays || undefined,
    caps: readCaps(values, caps, refuse),
    openLimit: readCount("openLimit", values.openLimit, refuse),
    pools: readPools(values.pools ?? "", pools, refuse),
  };
}

const CAPS: readonly (readonly [Key, CapPeriod])[] = [
  ["capHour", "hour"],
  ["capDay", "day"],
  ["capWeek", "week"],
  ["capMonth", "month"],
];

/** Calendar caps that the row names replace those of the same period; the others stay. */
function readCaps(values: CsvRow<Key>["values"], caps: readonly Cap[], refuse: Refuse): Cap[] | undefined {
  const named = CAPS.flatMap(([key, per]) => {
    const limit = readCount(key, values[key], refuse);
    return limit === undefined ? [] : [{ per, kind: "calendar" as const, limit }];
  });
  if (named.length === 0) return undefined;
  const isNamed = (cap: Cap) => cap.kind === "calendar" && named.some(({ per }) => per === cap.per);
  return [...named, ...caps.filter((cap) => !isNamed(cap))];
}

function readCount(key: Key, text: string | undefined, refuse: Refuse): number | undefined {
  if (!text) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 100_000) return value;
  refuse(key, "Write a whole number from 1 to 100,000.");
  return undefined;
}

/** "EMEA: 100; APAC": pools parted by semicolons, each with its weight (100 where there is none). */
function readPools(text: string, pools: Known["pools"], refuse: Refuse) {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part) => {
      const [name = "", weight] = part.split(":").map((piece) => piece.trim());
      const pool = pools.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (!pool) refuse("pools", `There is no pool ${name}.`);
      const share = weight ? (readCount("pools", weight, refuse) ?? 100) : 100;
      return pool ? [{ poolId: pool.id, weight: share }] : [];
    });
}
