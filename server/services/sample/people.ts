import type { Cap } from "#server/core/pool/caps.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";

type Block = readonly [string, string];
const week = (...blocks: Block[]): WeeklySchedule => {
  const day = blocks.map(([from, to]) => [from, to] as [string, string]);
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
};
const SPLIT = week(["08:30", "12:30"], ["13:30", "17:30"]);
const PLAIN = week(["09:00", "17:00"]);
const LATE = week(["10:00", "19:00"]);

const daily = (limit: number): Cap => ({ per: "day", kind: "calendar", limit });
const weekly = (limit: number): Cap => ({ per: "week", kind: "calendar", limit });

/** One of the sample's three regions. */
export type SampleRegion = "EMEA" | "Americas" | "APAC";
/** A made-up rep. */
export type SampleRep = {
  name: string;
  timeZone: string;
  region: SampleRegion;
  schedule: WeeklySchedule;
  caps: Cap[];
  openLimit: number | null;
  /** Whose public holidays they keep. */
  holidays: string;
  /** Who acts on their urgent leads while they are away, by name. */
  cover: string | null;
  /** How quickly this person acts, against the team: 1 is usual, 2 takes twice as long. */
  pace: number;
};

const HOLIDAYS: Readonly<Record<string, string>> = {
  "Europe/Berlin": "DE-BE",
  "Europe/Lisbon": "PT",
  "Europe/London": "GB",
  "America/New_York": "US",
  "Asia/Singapore": "SG",
};
const COVERS: Readonly<Record<string, string>> = {
  "Ana Duarte": "Ben Okafor",
  "Ben Okafor": "Emi Sato",
  "Chloe Martin": "Emi Sato",
  "Emi Sato": "Ben Okafor",
  "Gloria Reyes": "Hugo Silva",
  "Hugo Silva": "Gloria Reyes",
  "Iris Cole": "Jack Brennan",
  "Jack Brennan": "Iris Cole",
  "Leo Tan": "Mina Park",
};

const rep = (name: string, timeZone: string, region: SampleRegion, rest: Partial<SampleRep> = {}): SampleRep => ({
  name,
  timeZone,
  region,
  schedule: PLAIN,
  caps: [],
  openLimit: null,
  holidays: HOLIDAYS[timeZone] ?? "DE",
  cover: COVERS[name] ?? null,
  pace: 1,
  ...rest,
});

/** Made-up people of the sample company; the first one answers for what no rule takes. */
export const SAMPLE_REPS: readonly SampleRep[] = [
  rep("Greta Lindholm", "Europe/Berlin", "EMEA", { pace: 0.8 }),
  rep("Ana Duarte", "Europe/Lisbon", "EMEA", { schedule: SPLIT, caps: [daily(12)], pace: 0.7 }),
  rep("Ben Okafor", "Europe/London", "EMEA", { caps: [daily(12)] }),
  rep("Chloe Martin", "Europe/Berlin", "EMEA", { schedule: SPLIT, caps: [daily(8)], openLimit: 40 }),
  rep("Dev Patel", "Europe/London", "EMEA", { pace: 1.4 }),
  rep("Emi Sato", "Europe/Berlin", "EMEA"),
  rep("Finn Larsen", "Europe/Berlin", "EMEA", { schedule: LATE, openLimit: 30, pace: 1.2 }),
  rep("Gloria Reyes", "Europe/Lisbon", "EMEA", { schedule: LATE }),
  rep("Hugo Silva", "Europe/Lisbon", "EMEA", { schedule: SPLIT }),
  rep("Iris Cole", "America/New_York", "Americas", { pace: 0.9 }),
  rep("Jack Brennan", "America/New_York", "Americas", { caps: [daily(15), weekly(60)] }),
  rep("Kim Alvarez", "America/New_York", "Americas", { schedule: LATE, pace: 1.3 }),
  rep("Leo Tan", "Asia/Singapore", "APAC"),
  rep("Mina Park", "Asia/Singapore", "APAC", { schedule: SPLIT, pace: 0.8 }),
];

/** The sample's owner and admin, who take no leads. */
export const SAMPLE_STAFF = [
  { name: "Oskar Holm", role: "owner" },
  { name: "Priya Raman", role: "admin" },
] as const;

/** Pools with members and weights; `nobody` says what happens when nobody is eligible, `rules` how it shares. */
export const SAMPLE_POOLS = [
  {
    name: "EMEA enterprise",
    nobody: "hold",
    rules: {},
    members: [
      ["Ben Okafor", 100],
      ["Chloe Martin", 100],
      ["Emi Sato", 60],
    ],
  },
  {
    name: "EMEA mid-market",
    nobody: "hold",
    rules: {},
    members: [
      ["Ana Duarte", 100],
      ["Ben Okafor", 100],
      ["Chloe Martin", 100],
      ["Dev Patel", 100],
      ["Emi Sato", 100],
      ["Finn Larsen", 50],
    ],
  },
  {
    name: "EMEA small",
    nobody: "hold",
    rules: { method: "least_loaded", absence: "keep_turn" },
    members: [
      ["Dev Patel", 100],
      ["Finn Larsen", 100],
      ["Ana Duarte", 50],
    ],
  },
  {
    name: "Iberia and LatAm",
    nobody: "hold",
    rules: { method: "longest_idle", stickyDays: 90 },
    members: [
      ["Gloria Reyes", 100],
      ["Hugo Silva", 100],
    ],
  },
  {
    name: "North America",
    nobody: "assignAnyway",
    rules: {},
    members: [
      ["Iris Cole", 100],
      ["Jack Brennan", 100],
      ["Kim Alvarez", 80],
    ],
  },
  {
    name: "APAC",
    nobody: "manager",
    rules: {},
    members: [
      ["Leo Tan", 100],
      ["Mina Park", 100],
    ],
  },
] as const;

const SAMPLE_DOMAIN = "@northwind.example";

/** Work e-mail of a sample person; the domain is reserved for examples. */
export const sampleEmail = (name: string): string => `${name.toLowerCase().replaceAll(" ", ".")}${SAMPLE_DOMAIN}`;

/** Answers whether an e-mail's key is one of the sample company. */
export const isSampleEmail = (emailKey: string): boolean => emailKey.endsWith(SAMPLE_DOMAIN);
