// Runs in a process of its own: reads one job from its parent, drives the load, sends the result back.

import { ACCOUNTS } from "./accounts.ts";
import { drive, type Shot } from "./http-load.ts";

type Job = { port: number; connections: number; seconds: number; secrets: string[]; round: string };

process.on("message", async (job: Job) => {
  const { port, connections, seconds, secrets, round } = job;
  const next = (n: number): Shot => {
    const secret = secrets[Math.floor(Math.random() * secrets.length)] as string;
    return { secret, key: `${round}-${n}`, body: leadBody(round, n) };
  };
  const { answered, ok, latenciesMs, seconds: took, leadIds } = await drive(port, connections, seconds, next);
  const at = (share: number) =>
    latenciesMs[Math.min(latenciesMs.length - 1, Math.floor(latenciesMs.length * share))] ?? 0;
  process.send?.({ answered, ok, seconds: took, p50Ms: at(0.5), p99Ms: at(0.99), leadIds });
});

const COUNTRIES = ["DE", "FR", "US", "GB", "ES", "IT", "NL", "SE", "PL", "BR"];
const TYPES = ["demo", "quote", "contact", "trial", "pricing"];
const pick = <T>(list: T[], n: number): T => list[n % list.length] as T;

/** A typical lead: another person of another company each time, every twentieth of an account of the workspace. */
const leadBody = (round: string, n: number): string =>
  JSON.stringify({
    email: `person.${round}.${n}@${n % 20 === 0 ? `account-${(n / 20) % ACCOUNTS}` : `company-${round}-${n}`}.example`,
    language: "en",
    first_name: "Sample",
    last_name: `Person ${n}`,
    company: `Company ${n}`,
    country: pick(COUNTRIES, n),
    employees: String(10 + ((n * 37) % 5000)),
    type: pick(TYPES, n * 7),
    job_title: "Head of operations",
    message: "We would like to see how this works for a team of our size. When could we talk?",
    source: "website",
    campaign: "spring",
  });
