import type { Page } from "@playwright/test";
import { type Desk, german, openDesk } from "./support/desk.ts";
import { call } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

type Answer = { lead_id: string; owner: { name: string } | null };

/** Four leads from Germany, two each, and a partner who waits. Ana acts on one of hers; Ben gives one back, to Ana. */
async function workedDesk(desk: Desk): Promise<void> {
  const { slug, ana, ben, send } = desk;
  const sent: Answer[] = [];
  for (const last of ["Weber", "Kowal", "Brennan", "Ferri"]) sent.push(await send(german("Jo", last)));
  await send(german("Pat", "Novak", { type: "partner" }));
  const of = (name: string) => sent.find(({ owner }) => owner?.name === name)?.lead_id;
  await call(ana.request, "lead.log", {
    slug,
    leadId: of("Ana Duarte"),
    kind: "call",
    outcome: "reached",
    nextStep: "none",
  });
  await call(ben.request, "lead.reject", { slug, leadId: of("Ben Okafor"), reason: "wrong_region" });
}

/** Asks a number, opens its leads, finds as many there, and comes back. */
async function opensItsLeads(page: Page, number: RegExp, count: number): Promise<void> {
  const words = count === 1 ? "1 lead" : `${count} leads`;
  await page.getByRole("button", { name: number }).click();
  await page.getByRole("link", { name: `Show ${words}` }).click();
  await expect(page).toHaveURL(/\/leads\?/);
  await expect(page.getByText(words, { exact: true }).filter({ visible: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Leads" }).getByRole("row")).toHaveCount(count + 1);
  await page.goBack();
  await expect(page).toHaveURL(/\/insights/);
}

test("a manager finds every number defined, and behind it exactly its leads", async ({ page, browser }) => {
  const desk = await openDesk(page, browser);
  await workedDesk(desk);
  await page.goto(`/${desk.slug}/inbox`);
  await page.getByRole("link", { name: "Insights" }).click();
  await expect(
    page.getByText(/^Half of all first actions come within .* of the lead; 100 % of those due/),
  ).toBeVisible();

  await page.getByRole("button", { name: /^5 ?, Leads received/ }).click();
  await expect(page.getByText("Leads received in these days.")).toBeVisible();
  await page.keyboard.press("Escape");
  await opensItsLeads(page, /^5 ?, Leads received/, 5);
  await opensItsLeads(page, /P1: in time, 1 of 1 due/, 1);
  await opensItsLeads(page, /^3 ?, P1: waiting/, 3);
  await opensItsLeads(page, /^4 ?, Received to assigned/, 4);
  await opensItsLeads(page, /^3 ?, Ana Duarte: leads/, 3);

  await page.getByRole("link", { name: "Quality" }).click();
  await expect(page.getByText(/^25 % of leads were rejected and 0 % reassigned\. “Wrong region”/)).toBeVisible();
  await opensItsLeads(page, /^1 ?, Germany: rejected/, 1);
  await opensItsLeads(page, /^1 ?, Wrong region: rejected/, 1);
  await page.getByLabel("Rep", { exact: true }).selectOption({ label: "Ana Duarte" });
  await expect(page).toHaveURL(/rep=/);
  await expect(page.getByText("All 3 leads stayed where the rules sent them.")).toBeVisible();
});

test("balances stand in the band, the backlog says what waits and since when", async ({ page, browser }) => {
  const desk = await openDesk(page, browser);
  await workedDesk(desk);
  await page.goto(`/${desk.slug}/insights`);
  await page.getByRole("link", { name: "Fairness" }).click();
  await expect(page.getByText(/^Over 5 leads of EMEA nobody drifted further than \d\.\d\d of a lead/)).toBeVisible();
  await expect(page.getByText("Only 5 leads in these days", { exact: false })).toBeVisible();
  const share = page.getByRole("region", { name: "Assigned against entitlement" });
  await expect(share.getByRole("row", { name: /Ana Duarte/ })).toBeVisible();
  await page.getByRole("button", { name: "As table" }).click();
  await expect(page.getByRole("region", { name: "Balance over time" }).getByRole("row")).toHaveCount(31);

  await page.getByRole("link", { name: "Backlog" }).click();
  await expect(page.getByText(/^1 lead waits for somebody now; the oldest came/)).toBeVisible();
  await opensItsLeads(page, /^1 ?, Queue Partners/, 1);
});

test("a rep sees own numbers and balances of own pools, and no backlog", async ({ page, browser }) => {
  const desk = await openDesk(page, browser);
  await workedDesk(desk);
  const { ana, slug } = desk;
  const origin = process.env.E2E_BASE_URL ?? "";
  await ana.goto(`${origin}/${slug}/insights`);
  await expect(ana.getByText(/^Half of your first actions come within/)).toBeVisible();
  await opensItsLeads(ana, /^3 ?, Leads received/, 3);
  await expect(ana.getByRole("region", { name: "In time, by rep" })).toHaveCount(0);
  await expect(ana.getByRole("link", { name: "Backlog" })).toHaveCount(0);
  expect((await ana.request.get(`${origin}/${slug}/insights/backlog`)).status()).toBe(404);
  await ana.getByRole("link", { name: "Fairness" }).click();
  await expect(ana.getByText(/^Over 5 leads of EMEA/)).toBeVisible();
});

test("a workspace without leads says what will be here, and the next step", async ({ page, browser }) => {
  const { slug } = await openDesk(page, browser);
  await page.goto(`/${slug}/insights`);
  await expect(page.getByRole("heading", { name: "No lead was received in these days" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Connect a source" })).toBeVisible();
  await page.getByRole("link", { name: "Backlog" }).click();
  await expect(page.getByText("No lead waits for anybody now.")).toBeVisible();
});
