// Makes the README's pictures from a running sample: node e2e/support/readme-pictures.ts http://localhost:3000 PASSWORD
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { sampleEmail } from "../../server/services/sample/people.ts";
import { call, signIn } from "./people.ts";
import { settled } from "./screens-visit.ts";
import { ask } from "./screens-world.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "public", "pictures");
const [address = "http://localhost:3000", password = ""] = process.argv.slice(2);
const HOME = `${address}/northwind-sample`;
process.env.E2E_BASE_URL = address;

const executablePath = process.env.CHROMIUM_PATH;
const browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath && { executablePath }) });

/** A browser in which somebody of the sample is signed in. */
async function pageOf(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light", locale: "en-GB" });
  await signIn(page.request, { email: sampleEmail(name), password });
  return page;
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${HOME}/${path}`);
  await settled(page);
  await page
    .getByRole("link", { name: /^(Inbox|Exceptions) \d/ })
    .first()
    .waitFor();
  if (path === "inbox") await page.getByText("Live", { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" });
}

/** A few leads of this minute, so that the inbox shows clocks that run. */
async function sendLeads(admin: Page): Promise<void> {
  const { secret } = await call<{ secret: string }>(admin.request, "key.create", {
    slug: "northwind-sample",
    name: "README",
    scopes: ["leads:write"],
  });
  for (const lead of LEADS) {
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await admin.request.post(`${address}/v1/leads`, { headers, data: lead });
    if (!answer.ok()) throw new Error(await answer.text());
  }
}

async function poolNamed(admin: Page, wanted: string): Promise<string> {
  const { pools } = await ask<{ pools: { id: string; name: string }[] }>(admin.request, "lead.filterOptions", {
    slug: "northwind-sample",
  });
  return pools.find(({ name }) => name === wanted)?.id ?? "";
}

/** The newest lead that a pool of several people gave, so that candidates stand beside its decision. */
async function pooledLead(admin: Page): Promise<string> {
  const filter = { status: "assigned" };
  const { rows } = await ask<{ rows: { id: string; reason: string; poolName: string | null }[] }>(
    admin.request,
    "lead.list",
    { slug: "northwind-sample", filter },
  );
  const found = rows.find(({ reason, poolName }) => reason === "rule_pool" && poolName?.startsWith("EMEA"));
  if (!found) throw new Error("no pool has given a lead");
  return found.id;
}

const LEADS = [
  [
    "Jonas",
    "Weber",
    "Hallmann Brewing",
    "DE",
    "120",
    "quote",
    "We need 14 flow meters for a new bottling line by March.",
  ],
  ["Clara", "Nunes", "Moinho Foods", "PT", "80", "demo", "Please show us how monitoring works with our meters."],
  ["Pieter", "Smit", "Dijkstra Dairy", "NL", "150", "pricing", "What does a rollout over three plants cost?"],
  ["Aoife", "Byrne", "Liffey Glass", "IE", "60", "trial", "Could we try two sensors for a month?"],
  ["Marek", "Novak", "Vltava Paper", "CZ", "170", "sample", "A sample of the DN50 meter, please."],
  ["Elin", "Dahl", "Fjord Packaging", "NO", "90", "contact", "Who looks after customers in Norway?"],
  ["Karl", "Huber", "Alpen Chemie", "AT", "140", "quote", "Offer for 6 hydrogen-safe valves."],
  ["Sofie", "Maes", "Schelde Textiles", "BE", "110", "demo", "A demo for our plant team in Ghent."],
  ["Tom", "Ward", "Severn Plastics", "GB", "75", "pricing", "Prices for 20 meters with calibration."],
].map(([first_name, last_name, company, country, employees, type, message]) => ({
  ...{ first_name, last_name, company, country, employees, type, message, product_interest: ["flow meters"] },
  email: `${first_name}@${company?.toLowerCase().replace(" ", "-")}.example`.toLowerCase(),
  source: "website",
}));

const [rep, admin] = [await pageOf("Ana Duarte"), await pageOf("Priya Raman")];
await sendLeads(admin);
await take(rep, "inbox", "inbox");
await take(admin, `leads/${await pooledLead(admin)}#decision`, "decision");
await take(admin, "rules", "rules");
await take(admin, `insights/fairness?pool=${await poolNamed(admin, "EMEA enterprise")}`, "fairness");
await browser.close();
