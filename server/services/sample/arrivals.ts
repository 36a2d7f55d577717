import type { Chance } from "./chance.ts";
import { drawCompany, type SampleCompany } from "./companies.ts";

/** One made-up inquiry: when, through what, and what was sent. */
export type SampleArrival = { at: number; channel: "quote" | "contact" | "api"; json: Record<string, unknown> };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST = [
  "Jonas",
  "Marta",
  "Aoife",
  "Tomás",
  "Camille",
  "Sanne",
  "Luca",
  "Ingrid",
  "Henrik",
  "Elena",
  "Miguel",
  "Ruth",
  "Noah",
  "Grace",
  "Owen",
  "Maya",
  "Kenji",
  "Priscilla",
  "Wei",
  "Zoe",
];
const LAST = [
  "Weber",
  "Kowalczyk",
  "Brennan",
  "Rivera",
  "Roux",
  "de Vries",
  "Ferri",
  "Solberg",
  "Aalto",
  "Popescu",
  "Antunes",
  "Eberle",
  "Walker",
  "Nguyen",
  "Clarke",
  "Costa",
  "Mori",
  "Lund",
  "Chen",
  "Hart",
];
const TYPES = [
  ["contact", 25],
  ["demo", 18],
  ["quote", 14],
  ["pricing", 9],
  ["trial", 9],
  ["content", 11],
  ["webinar", 6],
  ["newsletter", 4],
  ["partner", 2],
  ["sample", 2],
] as const;
const PRODUCTS = [
  ["Flow meters", 40],
  ["Level sensors", 25],
  ["Monitoring", 25],
  ["Hydrogen sensors", 3],
] as const;
const SOURCES = [
  ["organic search", 30],
  ["paid search", 22],
  ["referral", 12],
  ["trade fair", 8],
  ["newsletter", 8],
  ["linkedin", 14],
  [null, 6],
] as const;
const TITLES = [
  "Head of production",
  "Plant engineer",
  "Purchasing manager",
  "Managing director",
  "Maintenance lead",
  "Student assistant",
  "Operations manager",
];
const WANTS = [
  "We are planning a second line and need prices for 12 pieces.",
  "Could somebody show us how monitoring works with our existing meters?",
  "Which model tolerates salt water at 60 °C?",
  "Please send a quote including the calibration certificate.",
  "We would like to test two sensors before the summer.",
  "What does it cost for a plant with 200 measuring points?",
];
/** How busy a day is: weekends are quiet. From Sunday. */
const WEEKDAY = [0.15, 1, 1.1, 1.1, 1, 0.85, 0.2];

type Person = { first: string; last: string; email: string; company: SampleCompany };

/** Draws `count` arrivals over `days` days that end at `end`, in order of time. Some people and companies come again. */
export function drawArrivals(
  chance: Chance,
  accounts: readonly SampleCompany[],
  { count, days, end }: { count: number; days: number; end: number },
): SampleArrival[] {
  const people: Person[] = [];
  const dates = Array.from({ length: days }, (_, n) => end - (days - n) * DAY_MS);
  const weights = dates.map((date) => [date, WEEKDAY[new Date(date).getUTCDay()] as number] as const);
  const drawn = Array.from({ length: count }, (_, n) => {
    const person = personFor(chance, people, accounts, n);
    const date = chance.weighted(weights);
    return {
      at: date + hourOf(chance, person.company) * HOUR_MS,
      channel: chance.weighted([
        ["quote", 35],
        ["contact", 40],
        ["api", 25],
      ] as const),
      json: inquiry(chance, person, n),
    };
  });
  return drawn.filter(({ at }) => at < end).toSorted((a, b) => a.at - b.at);
}

function personFor(chance: Chance, people: Person[], accounts: readonly SampleCompany[], n: number): Person {
  const isKnown = people.length > 20 && chance.next() < 0.06;
  if (isKnown) return chance.pick(people);
  const company = chance.weighted([
    [() => chance.pick(accounts), 30],
    [() => (people.length > 0 ? chance.pick(people).company : chance.pick(accounts)), 8],
    [() => drawCompany(chance, 400 + n), 62],
  ])();
  const first = chance.pick(FIRST);
  const last = chance.pick(LAST);
  const local = `${first}.${last}`
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z.]/g, "");
  const person = {
    first,
    last,
    email: `${local}.${n}@${chance.next() < 0.01 ? "college.edu.example" : company.domain}`,
    company,
  };
  people.push(person);
  return person;
}

/** Most people write in their own working hours. Hours from UTC midnight. */
function hourOf(chance: Chance, company: SampleCompany): number {
  const local = chance.weighted([
    [chance.whole(9, 11), 45],
    [chance.whole(13, 16), 40],
    [chance.whole(17, 22), 10],
    [chance.whole(0, 8), 5],
  ]);
  const offset =
    {
      "America/New_York": 5,
      "America/Toronto": 5,
      "America/Sao_Paulo": 3,
      "America/Mexico_City": 6,
      "Asia/Singapore": -8,
      "Asia/Tokyo": -9,
      "Australia/Sydney": -10,
    }[company.timeZone] ?? -1;
  return local + offset + chance.next();
}

function inquiry(chance: Chance, { first, last, email, company }: Person, n: number): Record<string, unknown> {
  const isBare = chance.next() < 0.04;
  const product = chance.weighted(PRODUCTS);
  return {
    email,
    first_name: first,
    last_name: last,
    company: company.name,
    type: chance.weighted(TYPES),
    job_title: chance.pick(TITLES),
    message: chance.pick(WANTS),
    source: chance.weighted(SOURCES),
    campaign: chance.next() < 0.3 ? "autumn flow meters" : null,
    language: company.language,
    time_zone: company.timeZone,
    country: isBare ? null : chance.next() < 0.01 ? "Atlantis" : company.country,
    employees: isBare || chance.next() < 0.08 ? null : String(company.employees),
    product_interest: [chance.next() < 0.01 ? "Steam valves" : product],
    attribution: {
      utm_source: "sample",
      landing_page: `https://www.northwind.example/${n % 7 === 0 ? "guides" : "products"}`,
    },
  };
}
