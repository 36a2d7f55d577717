import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { call } from "./support/people.ts";
import { ask } from "./support/screens-world.ts";
import { expect, test } from "./support/test.ts";
import { addMember, newWorkspace, pageOf } from "./support/workspace.ts";

// A refused form is an answer in the 400s, which the browser notes on its console.
test.use({ expectedConsoleErrors: [/status of 409/] });

test("an admin adds an account; a lead from its domain is found there, and another account cannot have the domain", async ({
  page,
}) => {
  const { slug, name } = await newWorkspace(page);
  await page.goto(`/${slug}/accounts`);
  await expect(page.getByText("The companies you know will be here")).toBeVisible();
  await page.getByRole("button", { name: "Add account" }).click();
  await page.getByLabel("Name").fill("Hallmann Brewing");
  await page.getByLabel("Class").selectOption("customer");
  await page.getByLabel("Owner").selectOption({ label: name });
  await page.getByLabel("Domains", { exact: true }).fill("https://www.hallmann.example/en");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Add account" }).click();
  await expect(page.getByText(`${name} owns Hallmann Brewing; no leads came from hallmann.example.`)).toBeVisible();

  const { secret } = await call<{ secret: string }>(page.request, "key.create", {
    slug,
    name: "Website",
    scopes: ["leads:write", "accounts:write"],
  });
  const headers = { authorization: `Bearer ${secret}` };
  const lead = { email: "jonas@mail.hallmann.example", first_name: "Jonas", last_name: "Weber", type: "quote" };
  expect((await page.request.post("/v1/leads", { headers, data: lead })).status()).toBe(201);
  await page.reload();
  await page.getByRole("link", { name: "Jonas Weber" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Jonas Weber/ })).toBeVisible();

  const put = await page.request.put("/v1/accounts/crm-2", { headers, data: { name: "Baltica Dairy" } });
  expect(put.status()).toBe(201);
  await page.goto(`/${slug}/accounts`);
  await page.getByRole("link", { name: "Baltica Dairy" }).click();
  await page.getByRole("button", { name: "Edit account" }).click();
  await page.getByLabel("Domains", { exact: true }).fill("hallmann.example");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save account" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "hallmann.example belongs to the account Hallmann Brewing." }),
  ).toBeVisible();
});

test("an opportunity is added on its account's page and changed there", async ({ page }) => {
  const { slug, name } = await newWorkspace(page);
  await call(page.request, "account.create", { slug, of: { name: "Hallmann Brewing", domains: ["hallmann.example"] } });
  await page.goto(`/${slug}/accounts`);
  await page.getByRole("link", { name: "Hallmann Brewing" }).click();
  const opportunities = page.getByRole("region", { name: "Opportunities" });
  await opportunities.getByRole("button", { name: "Opportunity" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("New bottling line");
  await dialog.getByLabel("Owner").selectOption({ label: name });
  await dialog.getByLabel("Stage").fill("Discovery");
  await dialog.getByLabel("Amount").fill("48000");
  await dialog.getByLabel("Currency").fill("EUR");
  await dialog.getByRole("button", { name: "Add opportunity" }).click();
  const row = opportunities.getByRole("row").filter({ hasText: "New bottling line" });
  await expect(row).toContainText("Discovery");
  await expect(row).toContainText(/48,000/);
  await expect(row).toContainText(name);
  await row.getByRole("button").click();
  await dialog.getByLabel("Stage").fill("Proposal");
  await dialog.getByLabel("Amount").fill("52000");
  await dialog.getByRole("button", { name: "Save opportunity" }).click();
  await expect(row).toContainText("Proposal");
  await page.reload();
  await expect(row).toContainText(/52,000/);
});

test("the list is searched and filtered in the address, and Back undoes it", async ({ page, browser }) => {
  const owner = await newWorkspace(page);
  const { slug } = owner;
  const add = (of: Record<string, unknown>) => call(page.request, "account.create", { slug, of });
  await add({ name: "Hallmann Brewing", class: "customer", domains: ["hallmann.example"] });
  await add({ name: "Baltica Dairy", class: "partner", domains: ["baltica.example"] });
  await page.goto(`/${slug}/accounts`);
  await expect(page.getByText("2 accounts are known")).toBeVisible();
  await page.getByLabel("Class").selectOption("partner");
  await expect(page).toHaveURL(/class=partner/);
  await expect(page.getByText("1 account fits.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Hallmann Brewing" })).toBeHidden();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Hallmann Brewing" })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("baltica.ex");
  await expect(page).toHaveURL(/q=baltica.ex/);
  await expect(page.getByText("1 account fits.")).toBeVisible();

  const rep = await pageOf(browser, await addMember(page.request, owner, "rep", "Ben Okafor"));
  await rep.goto(`/${slug}/accounts?class=customer`);
  await expect(rep.getByRole("link", { name: "Hallmann Brewing" })).toBeVisible();
  await expect(rep.getByRole("button", { name: "Add account" })).toBeHidden();
});

test("accounts come with owners from a CSV; an open opportunity from the API takes the account's next lead, and its page says why", async ({
  page,
}) => {
  const owner = await newWorkspace(page);
  const { slug } = owner;
  const ana = await addMember(page.request, owner, "rep", "Ana Duarte");
  const ben = await addMember(page.request, owner, "rep", "Ben Okafor");
  await page.goto(`/${slug}/accounts`);
  await page.getByRole("link", { name: "Upload CSV" }).click();
  const sheet = (email: string) =>
    `Company;Website;Owner;Class;CRM id;Country;State;Zip\nHallmann Brewing;www.hallmann.example;${email};Customer;H-1;Germany;Bavaria;80331\n`;
  await page.getByRole("textbox", { name: "CSV" }).fill(sheet("zoe@nobody.example"));
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await expect(page.getByText("1 line has to be mended before anything is written.")).toBeVisible();
  await expect(page.getByText("Owner: Nobody on the team has the address zoe@nobody.example.")).toBeVisible();
  await page.getByRole("textbox", { name: "CSV" }).fill(sheet(ana.email));
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await expect(page.getByRole("row", { name: /New account.*Hallmann Brewing/ })).toBeVisible();
  await page.getByRole("button", { name: "Save 1 account" }).click();
  await page.getByRole("link", { name: "Hallmann Brewing" }).click();
  await expect(page.getByText("Ana Duarte owns Hallmann Brewing")).toBeVisible();
  await expect(page.getByRole("region", { name: "About the account" })).toContainText(/DE-BY.*80331/);
  await page.getByRole("button", { name: "Edit account" }).click();
  await page.getByLabel("City").fill("Munich");
  await page.getByLabel("Postal code").fill("80469");
  await page.getByRole("button", { name: "Save account" }).click();
  await expect(page.getByText("80469 Munich")).toBeVisible();

  await publishOpportunityRule(page.request, slug);
  const scopes = ["leads:write", "opportunities:write"];
  const { secret } = await call<{ secret: string }>(page.request, "key.create", { slug, name: "CRM", scopes });
  const headers = { authorization: `Bearer ${secret}` };
  const deal = { name: "Level sensors", account_external_id: "H-1", amount: 48000, currency: "EUR" };
  const put = await page.request.put("/v1/opportunities/O-1", { headers, data: { ...deal, owner_email: ben.email } });
  expect(put.status()).toBe(201);
  const lead = { email: "jonas@hallmann.example", first_name: "Jonas", last_name: "Weber", type: "demo" };
  expect((await page.request.post("/v1/leads", { headers, data: lead })).status()).toBe(201);

  await page.reload();
  await expect(page.getByRole("row", { name: /Level sensors.*Ben Okafor/ })).toBeVisible();
  await page.getByRole("link", { name: "Jonas Weber" }).click();
  await expect(
    page
      .getByText(
        "because they work the open opportunity Level sensors (EUR 48,000) of Hallmann Brewing (matched by domain hallmann.example)",
      )
      .first(),
  ).toBeVisible();
});

test("a parent and a role are chosen on the account's page, and the family is drawn as a tree", async ({ page }) => {
  const owner = await newWorkspace(page);
  const { slug } = owner;
  await addMember(page.request, owner, "rep", "Ana Duarte");
  for (const name of ["Northwind", "Northwind Hamburg"])
    await call(page.request, "account.create", { slug, of: { name } });
  await page.goto(`/${slug}/accounts`);
  await page.getByRole("link", { name: "Northwind Hamburg" }).click();
  await page.getByRole("button", { name: "Edit account" }).click();
  await page.getByLabel("Parent account").fill("north");
  await page.getByRole("button", { name: "Northwind", exact: true }).click();
  await page.getByLabel("CSM").selectOption({ label: "Ana Duarte" });
  await page.getByRole("button", { name: "Save account" }).click();
  const family = page.getByRole("region", { name: "Family" });
  await expect(family.getByRole("link", { name: "Northwind" })).toBeVisible();
  await expect(page.getByRole("region", { name: "About the account" }).getByText("Ana Duarte")).toBeVisible();
  await family.getByRole("link", { name: "Northwind" }).click();
  await expect(
    page.getByRole("region", { name: "Family" }).getByRole("link", { name: "Northwind Hamburg" }),
  ).toBeVisible();
});

type Editor = { draft: { revision: number; rules: unknown[] } | null; live: { rules: unknown[] } };

/** Puts the rule that gives leads to who works the open opportunity before all others, and publishes it. */
async function publishOpportunityRule(api: APIRequestContext, slug: string): Promise<void> {
  const { draft, live } = await ask<Editor>(api, "rules.editor", { slug });
  const rule = {
    id: randomUUID(),
    section: "ownership",
    name: "Open opportunity",
    intent: "Whoever works a deal answers everybody of that company.",
    ownerPersonId: null,
    reviewOn: null,
    enabled: true,
    when: { fact: "account.hasOpenOpportunity", op: "equals", value: true },
    action: {
      targets: [{ kind: "opportunityOwner", ifUnavailable: "assignAnyway" }],
      disposition: null,
      priority: null,
      tags: [],
      exceptionType: null,
      replacesOwner: false,
    },
  };
  const rules = [rule, ...live.rules];
  const saved = await call<{ revision: number }>(api, "rules.saveDraft", {
    slug,
    revision: draft?.revision ?? 0,
    rules,
  });
  await call(api, "rules.publish", { slug, revision: saved.revision, note: "Deals first" });
}
