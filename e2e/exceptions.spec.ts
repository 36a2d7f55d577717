import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { ask, type MailedProduct, type Office, openOffice, startMailedProduct } from "./support/exception-office.ts";
import { call } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

// What a person fills in wrongly, or tries too early, is refused: the browser notes the answers.
test.use({ expectedConsoleErrors: [/status of (400|412)/] });

let product: MailedProduct;
test.beforeAll(async () => {
  product = await startMailedProduct();
});
test.afterAll(() => product.stop());

/** Somebody from Germany who wants a quote: P1, for EMEA. */
const german = (more: Record<string, unknown> = {}) => {
  const domain = `c${randomUUID().slice(0, 8)}.example`;
  return {
    first_name: "Jonas",
    last_name: "Weber",
    email: `jonas@${domain}`,
    country: "Germany",
    type: "quote",
    ...more,
  };
};

/** Opens the exceptions and the one of this type, and answers its panel. */
async function open(page: Page, { url, slug }: Office, type: string) {
  await page.goto(`${url}/${slug}/exceptions`);
  const row = page.getByRole("row").filter({ hasText: type });
  await row.getByRole("link").click();
  const panel = page.getByRole("region", { name: "The exception that is open" });
  await expect(panel.getByText(type, { exact: true })).toBeVisible();
  return panel;
}

/** The lead as its page and the API have it. */
async function leadOf({ api, url, slug }: Office, leadId: string) {
  const { lead } = await ask<{
    lead: { status: string; ownerName: string | null; queueName: string | null; mailState: string };
  }>(api, url, "lead.byId", { slug, leadId });
  return lead;
}

async function isSettled(page: Page, office: Office, outcome: string) {
  await expect(page.getByText(new RegExp(`^${outcome}: `))).toBeVisible();
  await page.goto(`${office.url}/${office.slug}/exceptions?tab=resolved`);
  await expect(page.getByRole("row").filter({ hasText: outcome }).first()).toBeVisible();
}

test("unmatched: a person assigns it", async ({ page }) => {
  const office = await openOffice(page, product);
  const { lead_id } = await office.send(german({ country: "France" }));
  const panel = await open(page, office, "Unmatched");
  await expect(panel.getByText("No rule found anybody for it; Greta Lindqvist has it meanwhile.")).toBeVisible();
  await panel.getByRole("button", { name: "Assign" }).click();
  await expect(panel.getByRole("alert")).toHaveText("Choose who gets it.");
  await panel.getByLabel("Who gets it").selectOption({ label: "Ana Duarte" });
  await panel.getByLabel("Why").selectOption({ label: "Wrong region" });
  await panel.getByRole("button", { name: "Assign" }).click();
  await isSettled(page, office, "Assigned");
  expect(await leadOf(office, lead_id)).toMatchObject({ ownerName: "Ana Duarte" });
});

test("missing field: written by hand, and the rules find the owner", async ({ page }) => {
  const office = await openOffice(page, product);
  const { lead_id } = await office.send(german({ country: undefined }));
  const panel = await open(page, office, "Missing field");
  await expect(panel.getByRole("heading", { name: "What is the country?" })).toBeVisible();
  await panel.getByLabel("Country", { exact: true }).fill("Grmny");
  await panel.getByRole("button", { name: "Write and decide again" }).click();
  await expect(panel.getByRole("alert")).toHaveText("“Grmny” is no country that is known either.");
  await panel.getByLabel("Country", { exact: true }).fill("Deutschland");
  await panel.getByRole("button", { name: "Write and decide again" }).click();
  await isSettled(page, office, "Value corrected");
  expect(await leadOf(office, lead_id)).toMatchObject({ ownerName: "Ana Duarte" });
});

test("unknown value: mapped once, for all leads that hold it", async ({ page }) => {
  const office = await openOffice(page, product);
  await office.send(german({ product_interest: ["Vlves"] }));
  await office.send(german({ product_interest: ["Vlves"] }));
  const panel = await openFirst(page, office, "Unknown value");
  await expect(panel.getByRole("heading", { name: "What does “Vlves” mean?" })).toBeVisible();
  await panel.getByLabel("“Vlves” means").selectOption({ label: "Valves" });
  await panel.getByRole("button", { name: "Map and decide again" }).click();
  await expect(page.getByText(/^Value mapped: /)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nothing waits for a person" })).toBeVisible();
  await office.send(german({ product_interest: ["vlves"] }));
  const counts = await ask<{ open: number; resolved: number }>(office.api, office.url, "exception.counts", {
    slug: office.slug,
  });
  expect(counts).toMatchObject({ open: 0, resolved: 2 });
});

async function openFirst(page: Page, office: Office, type: string) {
  await page.goto(`${office.url}/${office.slug}/exceptions`);
  await page.getByRole("row").filter({ hasText: type }).first().getByRole("link").click();
  return page.getByRole("region", { name: "The exception that is open" });
}

test("no eligible rep: an urgent lead is raised at once, and given to somebody by hand", async ({ page }) => {
  const office = await openOffice(page, product);
  await office.editAna({ isPaused: true });
  await page.goto(`${office.url}/${office.slug}/exceptions`);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const { lead_id, status } = await office.send(german());
  expect(status).toBe("held");
  await expect(page.getByRole("row").filter({ hasText: "No eligible rep" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Exceptions\s*1/ })).toBeVisible();
  const panel = await open(page, office, "No eligible rep");
  await panel.getByLabel("Decide again").check();
  await panel.getByRole("button", { name: "Decide again" }).click();
  await expect(panel.getByRole("alert")).toContainText("Nobody can take it yet");
  await panel.getByLabel("Give it to somebody").check();
  await panel.getByLabel("Who gets it").selectOption({ label: "Greta Lindqvist" });
  await panel.getByLabel("Why").selectOption({ label: "The owner is away" });
  await panel.getByRole("button", { name: "Assign" }).click();
  await isSettled(page, office, "Assigned");
  expect(await leadOf(office, lead_id)).toMatchObject({ status: "assigned", ownerName: "Greta Lindqvist" });
});

test("held too long, or on offer while nobody accepts: raised later, and given to somebody by hand", async ({
  page,
}) => {
  const office = await openOffice(page, product);
  const share = (method: string) =>
    call(office.api, "pool.edit", { slug: office.slug, of: { poolId: office.poolId, rules: { method } } });
  await share("claim");
  const offered = await office.send(german({ first_name: "Marta", type: "contact" }));
  expect(offered.status).toBe("queued");
  await share("fair_rotation");
  await office.editAna({ isPaused: true });
  const { lead_id } = await office.send(german({ type: "contact" }));
  await aDayLater(page, office, async (tomorrow) => {
    const unclaimed = await open(page, tomorrow, "Nobody took the lead");
    await expect(unclaimed.getByText(/^Offered to the pool EMEA for .*, and nobody took it\.$/)).toBeVisible();
    await unclaimed.getByLabel("Who gets it").selectOption({ label: "Ana Duarte" });
    await unclaimed.getByLabel("Why").selectOption({ label: "Wrong region" });
    await unclaimed.getByRole("button", { name: "Assign" }).click();
    await isSettled(page, tomorrow, "Assigned");
    const panel = await open(page, tomorrow, "Held too long");
    await expect(panel.getByText("Held for more than 24 hours by the pool EMEA.")).toBeVisible();
    await panel.getByLabel("Who gets it").selectOption({ label: "Greta Lindqvist" });
    await panel.getByLabel("Why").selectOption({ label: "The owner is away" });
    await panel.getByRole("button", { name: "Assign" }).click();
    await isSettled(page, tomorrow, "Assigned");
  });
  expect(await leadOf(office, offered.lead_id)).toMatchObject({ status: "assigned", ownerName: "Ana Duarte" });
  expect(await leadOf(office, lead_id)).toMatchObject({ ownerName: "Greta Lindqvist" });
});

/** Does something in the office as it is 25 hours later, at a process of the product for which it is so late. */
async function aDayLater(page: Page, office: Office, work: (tomorrow: Office) => Promise<void>) {
  const { url, end } = await product.startAhead(25);
  try {
    await work({ ...office, url });
  } finally {
    // A page that is still open would ask on where nobody answers any more.
    await page.goto("about:blank");
    await end();
  }
}

test("at capacity: with a higher limit the lead goes out by itself, and the exception with it", async ({ page }) => {
  const office = await openOffice(page, product);
  await office.editAna({ openLimit: 1 });
  await office.send(german());
  const { lead_id, status } = await office.send(german({ first_name: "Marta" }));
  expect(status).toBe("held");
  const panel = await open(page, office, "At capacity");
  await expect(panel.getByText("Everybody in the pool EMEA who is there has reached a limit.")).toBeVisible();
  await office.editAna({ openLimit: 2 });
  await expect(page.getByText("Assigned by Fairlead itself")).toBeVisible();
  expect(await leadOf(office, lead_id)).toMatchObject({ status: "assigned", ownerName: "Ana Duarte" });
});

test("at capacity: a person gives it to somebody else", async ({ page }) => {
  const office = await openOffice(page, product);
  await office.editAna({ openLimit: 1 });
  await office.send(german());
  const { lead_id } = await office.send(german({ first_name: "Marta" }));
  const panel = await open(page, office, "At capacity");
  await panel.getByLabel("Who gets it").selectOption({ label: "Greta Lindqvist" });
  await panel.getByLabel("Why").selectOption({ label: "To even out the load" });
  await panel.getByRole("button", { name: "Assign" }).click();
  await isSettled(page, office, "Assigned");
  expect(await leadOf(office, lead_id)).toMatchObject({ ownerName: "Greta Lindqvist" });
});

test("rule error: a lead that outlives its rule and the queue after the pool comes to a person", async ({ page }) => {
  const office = await openOffice(page, product);
  const { slug, queueId, poolId } = office;
  await office.editAna({ isPaused: true });
  const first = { kind: "pool", id: poolId, ifUnavailable: "hold", waitMinutes: 60 } as const;
  await office.publish((rules) =>
    rules.map((rule) => {
      const { name, action } = rule;
      return name === "Partners wait" ? { ...rule, action: { ...action, targets: [first, ...action.targets] } } : rule;
    }),
  );
  const { lead_id, status } = await office.send(german({ country: "France", type: "partner" }));
  expect(status).toBe("held");
  await office.publish((rules) => rules.filter(({ name }) => name !== "Partners wait"));
  await call(office.api, "pool.archiveQueue", { slug, queueId });
  await aDayLater(page, office, async (tomorrow) => {
    const panel = await open(page, tomorrow, "Rule error");
    await expect(
      panel.getByText("Rule “Partners wait” could not be evaluated; Greta Lindqvist has it meanwhile."),
    ).toBeVisible();
    await panel.getByRole("button", { name: "Decide again" }).click();
    await isSettled(page, tomorrow, "Decided again");
  });
  expect(await leadOf(office, lead_id)).toMatchObject({ status: "assigned", ownerName: "Greta Lindqvist" });
});

test("override: a move by hand is confirmed, and can be taken back", async ({ page }) => {
  const office = await openOffice(page, product);
  const { lead_id } = await office.send(german());
  const of = { slug: office.slug, leadId: lead_id, toRepId: office.greta, reason: "wrong_region" };
  await call(office.api, "lead.reassign", of);
  const panel = await open(page, office, "Override");
  await expect(
    panel.getByText("Greta Lindqvist moved it from Ana Duarte to Greta Lindqvist: “Wrong region”."),
  ).toBeVisible();
  await panel.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText(/^Confirmed: /)).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "Override" })).toBeVisible();
  await panel.getByRole("button", { name: "Confirm" }).click();
  await isSettled(page, office, "Confirmed");
});

test("delivery failed: the address is mended and the mail sent again", async ({ page }) => {
  const office = await openOffice(page, product);
  await office.editAna({ email: `gone-${randomUUID().slice(0, 8)}@office.example` });
  const { lead_id } = await office.send(german());
  await expect.poll(async () => (await leadOf(office, lead_id)).mailState).toBe("failed");
  const panel = await open(page, office, "Delivery failed");
  await expect(
    panel.getByText("The mail to Ana Duarte could not be delivered: the address was refused (550)."),
  ).toBeVisible();
  const address = `ana-${randomUUID().slice(0, 8)}@office.example`;
  await office.editAna({ email: address });
  await panel.getByRole("button", { name: "Send again" }).click();
  await isSettled(page, office, "Mail sent again");
  await expect.poll(async () => (await leadOf(office, lead_id)).mailState).toBe("sent");
  const mail = product.mail.mails.find((text) => text.includes(`To: ${address}`));
  expect(mail).toContain(`${office.url}/${office.slug}/leads/${lead_id}`);
});

test("the keyboard moves, chooses and ignores; filters are in the address", async ({ page }) => {
  const office = await openOffice(page, product);
  await office.send(german({ country: "France" }));
  await office.send(german({ country: "Frnce" }));
  await page.goto(`${office.url}/${office.slug}/exceptions`);
  const panel = page.getByRole("region", { name: "The exception that is open" });
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByLabel("Type").selectOption({ label: "Unmatched (2)" });
  await expect(page).toHaveURL(/type=unmatched/);
  await expect(page.getByRole("row").filter({ hasText: "Unmatched" })).toHaveCount(2);
  await page.keyboard.press("2");
  await expect(panel.getByLabel("Decide again")).toBeChecked();
  await page.keyboard.press("i");
  await expect(page.getByText(/^Ignored: /)).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Unmatched" })).toHaveCount(1);
  await page.keyboard.press("u");
  await expect(page.getByRole("row").filter({ hasText: "Unmatched" })).toHaveCount(2);
  await page.getByLabel("Owner").selectOption({ label: "Greta Lindqvist" });
  await expect(page).toHaveURL(/owner=[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page).not.toHaveURL(/owner=/);
});
