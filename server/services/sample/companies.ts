import type { Chance } from "./chance.ts";
import { SAMPLE_REPS } from "./people.ts";

/** A made-up company. */
export type SampleCompany = {
  name: string;
  domain: string;
  country: string;
  language: string;
  timeZone: string;
  employees: number;
  class: "customer" | "prospect" | "former_customer" | "partner" | "competitor";
  ownerName: string | null;
};

const FIRST = [
  "Hallmann",
  "Baltica",
  "Corrib",
  "Polder",
  "Vercors",
  "Fjord",
  "Kaskinen",
  "Carpat",
  "Ferri",
  "Lima",
  "Eberle",
  "Aguas",
  "Morava",
  "Tatra",
  "Skagen",
  "Lahti",
  "Ardenne",
  "Cascade",
  "Harbor",
  "Prairie",
  "Redwood",
  "Summit",
  "Kestrel",
  "Juniper",
  "Sakura",
  "Merlion",
  "Banksia",
  "Tasman",
  "Andes",
  "Pampa",
];
const SECOND = [
  "Brewing",
  "Dairy",
  "Pharma",
  "Foods",
  "Paper",
  "Water",
  "Chemicals",
  "Beverages",
  "Impianti",
  "Packaging",
  "Energy",
  "Textiles",
  "Mining",
  "Logistics",
];

/** Where companies come from: country, language, zone, weight. */
type Place = readonly [country: string, language: string, timeZone: string];
const PLACES: readonly (readonly [Place, number])[] = [
  [["DE", "de", "Europe/Berlin"], 20],
  [["GB", "en", "Europe/London"], 14],
  [["FR", "fr", "Europe/Paris"], 11],
  [["NL", "nl", "Europe/Amsterdam"], 6],
  [["SE", "sv", "Europe/Stockholm"], 5],
  [["PL", "pl", "Europe/Warsaw"], 5],
  [["IT", "it", "Europe/Rome"], 5],
  [["ES", "es", "Europe/Madrid"], 7],
  [["PT", "pt", "Europe/Lisbon"], 4],
  [["BR", "pt", "America/Sao_Paulo"], 5],
  [["MX", "es", "America/Mexico_City"], 3],
  [["US", "en", "America/New_York"], 20],
  [["CA", "en", "America/Toronto"], 5],
  [["SG", "en", "Asia/Singapore"], 4],
  [["JP", "ja", "Asia/Tokyo"], 3],
  [["AU", "en", "Australia/Sydney"], 4],
];
const SIZES: readonly (readonly [readonly [number, number], number])[] = [
  [[5, 49], 30],
  [[50, 199], 25],
  [[200, 1_999], 30],
  [[2_000, 9_999], 11],
  [[10_000, 60_000], 4],
];
const CLASSES = [
  ["customer", 30],
  ["prospect", 58],
  ["former_customer", 6],
  ["partner", 4],
  ["competitor", 2],
] as const;

/** Draws a made-up company; `n` keeps names and domains apart. */
export function drawCompany(chance: Chance, n: number): SampleCompany {
  const name = `${FIRST[n % FIRST.length]} ${SECOND[Math.floor(n / FIRST.length) % SECOND.length]}`;
  const lap = Math.floor(n / (FIRST.length * SECOND.length));
  const [country, language, timeZone] = chance.weighted(PLACES);
  const [from, to] = chance.weighted(SIZES);
  const kind = chance.weighted(CLASSES);
  const isOwned = kind === "customer" || kind === "partner" || chance.next() < 0.35;
  return {
    name: lap === 0 ? name : `${name} ${lap + 1}`,
    domain: `${name.toLowerCase().replaceAll(" ", "-")}${lap === 0 ? "" : `-${lap + 1}`}.example`,
    country,
    language,
    timeZone,
    employees: chance.whole(from, to),
    class: kind,
    ownerName: isOwned && kind !== "competitor" ? ownerFor(chance, country) : null,
  };
}

function ownerFor(chance: Chance, country: string): string {
  const region = ["US", "CA"].includes(country) ? "Americas" : ["SG", "JP", "AU"].includes(country) ? "APAC" : "EMEA";
  const isIberian = ["ES", "PT", "BR", "MX"].includes(country);
  const fitting = SAMPLE_REPS.slice(1).filter(
    (rep) => rep.region === region && (isIberian ? rep.timeZone === "Europe/Lisbon" : true),
  );
  return chance.pick(fitting).name;
}
