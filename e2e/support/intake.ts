import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { linkIn, mailTo, PASSWORD } from "./people.ts";

/** The product's address in this run. */
export const baseUrl = () => process.env.E2E_BASE_URL ?? "";

/** Signs a new owner up in the browser and verifies the address; answers the workspace's slug. */
export async function signUpOwner(page: Page, company: string): Promise<string> {
  const email = `owner-${crypto.randomUUID().slice(0, 8)}@customer.example`;
  await page.goto(`${baseUrl()}/sign-up`);
  await page.getByLabel("Work email").fill(email);
  await page.getByLabel("Your name").fill("Olive Owner");
  await page.getByLabel("Company").fill(company);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByText("Check your mail.")).toBeVisible();
  await page.goto(linkIn(await mailTo(email)));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Verify and sign in" }).click();
  await expect(page.getByRole("heading", { name: `Set up ${company}` })).toBeVisible();
  return new URL(page.url()).pathname.split("/")[1] ?? "";
}

/** Makes a form as its editor would; `definition` is a whole one. */
export async function createForm(
  page: Page,
  slug: string,
  form: { name: string; origins: string[]; definition: object },
) {
  const answer = await page.request.post(`${baseUrl()}/api/trpc/form.create`, { data: { json: { slug, ...form } } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { result } = (await answer.json()) as { result: { data: { json: { id: string; publicKey: string } } } };
  return result.data.json;
}

/** Reads rows as the database's owner, whatever workspace they belong to. */
export async function rowsOf<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The leads with this address. */
export const leadsOf = (email: string) =>
  rowsOf<{
    id: string;
    campaign: string | null;
    first_name: string | null;
    company: string | null;
    submission_count: number;
  }>("select id, campaign, first_name, company, submission_count from lead where email = $1", [email]);
