import type { Page } from "@playwright/test";
import { german, openDesk } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

const BASE = () => process.env.E2E_BASE_URL ?? "";
const list = (page: Page) => page.getByRole("region", { name: "Leads, what is due first" });
const brief = (page: Page) => page.getByRole("region", { name: "Brief of the selected lead" });

test("a lead is in the right rep's inbox, with the reason, within a second of its answer", async ({
  page,
  browser,
}) => {
  const { slug, ana, ben, send } = await openDesk(page, browser);
  await ana.goto(`${BASE()}/${slug}/inbox`);
  await ben.goto(`${BASE()}/${slug}/inbox`);
  for (const rep of [ana, ben]) {
    await expect(rep.getByText("Nothing waits for you").first()).toBeVisible();
    await expect(rep.getByText("Live", { exact: true })).toBeVisible();
    // Where nothing stands yet a pointer over the list holds nothing up.
    await list(rep).hover();
  }

  const { owner } = await send(german("Jonas", "Weber", { message: "12 flow meters for a new line" }));
  const [mine, other] = owner?.name === "Ana Duarte" ? [ana, ben] : [ben, ana];
  await expect(list(mine).getByRole("link", { name: /Jonas Weber/ })).toBeVisible({ timeout: 1_000 });
  await expect(brief(mine).getByText(/^You own this lead because .* and you were next there/)).toBeVisible();
  await expect(brief(mine).getByText("12 flow meters for a new line")).toBeVisible();
  await expect(mine).toHaveTitle(/^\(1\) Inbox/);
  await expect(list(other).getByRole("link")).toHaveCount(0);
});

test("a lead in work that writes again says so, until something is done about it", async ({ page, browser }) => {
  const { slug, ana, ben, send } = await openDesk(page, browser);
  const jonas = german("Jonas", "Weber");
  const { owner } = await send(jonas);
  const mine = owner?.name === "Ana Duarte" ? ana : ben;
  await mine.goto(`${BASE()}/${slug}/inbox`);
  const row = list(mine).getByRole("link", { name: /Jonas Weber/ });
  await expect(row).toBeVisible();
  await mine.keyboard.press("a");
  await expect(mine.getByText("Jonas Weber is accepted")).toBeVisible();
  await expect(mine).toHaveTitle(/^Inbox/);
  await send({ ...jonas, message: "One more thing" });
  await expect(row.getByText("Wrote again")).toBeVisible();
  await expect(mine).toHaveTitle(/^\(1\) Inbox/);
  await mine.keyboard.press("e");
  const dialog = mine.getByRole("dialog", { name: "Log first action" });
  await dialog.getByLabel("Left a message").check();
  await dialog.getByLabel("Next step").selectOption({ label: "Call again" });
  await dialog.getByRole("button", { name: "Log the call" }).click();
  await expect(row.getByText("Wrote again")).toBeHidden();
});

test("the keyboard accepts, logs the first action, takes back and moves", async ({ page, browser }) => {
  const { slug, ana, send } = await openDesk(page, browser);
  const leads = [
    german("Jonas", "Weber"),
    german("Marta", "Kowal"),
    german("Aoife", "Brennan"),
    german("Luca", "Ferri"),
  ];
  for (const lead of leads) await send(lead);
  await ana.goto(`${BASE()}/${slug}/inbox`);
  await expect(list(ana).getByRole("link")).toHaveCount(2);
  const first = await list(ana).getByRole("link").first().locator("b").first().textContent();
  const second = await list(ana).getByRole("link").nth(1).locator("b").first().textContent();
  await expect(brief(ana).getByRole("heading", { name: first ?? "" })).toBeVisible();

  await ana.keyboard.press("a");
  await expect(ana.getByText(`${first} is accepted`)).toBeVisible();
  await expect(brief(ana).getByRole("button", { name: "Accept" })).toHaveCount(0);
  await ana.keyboard.press("u");
  await expect(brief(ana).getByRole("button", { name: "Accept" })).toBeVisible();

  await ana.keyboard.press("j");
  await expect(brief(ana).getByRole("heading", { name: second ?? "" })).toBeVisible();
  await ana.keyboard.press("k");
  await expect(brief(ana).getByRole("heading", { name: first ?? "" })).toBeVisible();
  await ana.keyboard.press("e");
  const dialog = ana.getByRole("dialog", { name: "Log first action" });
  await dialog.getByRole("button", { name: "Log the call" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/Choose what came of it/);
  await dialog.getByLabel("Left a message").check();
  await dialog.getByLabel("Next step").selectOption({ label: "Call again" });
  await dialog.getByLabel("Note").fill("Back at four");
  await dialog.getByRole("button", { name: "Log the call" }).click();
  await expect(list(ana).getByRole("heading", { name: "In work" })).toBeVisible();
  await expect(brief(ana).getByText(/Acted on in time/)).toBeVisible();

  await ana.keyboard.press("Enter");
  await expect(ana.getByText("called: left a message. Next: call again")).toBeVisible();
  await expect(ana.getByText("“Back at four”")).toBeVisible();
  await ana.keyboard.press("Escape");
  await expect(ana).toHaveURL(/\/inbox/);
});

test("of two who claim one gets it, and the other reads who", async ({ page, browser }) => {
  const { slug, ana, ben, send } = await openDesk(page, browser);
  await send({ first_name: "Pat", last_name: "Moreau", email: "pat@reseller.example", type: "partner" });
  for (const rep of [ana, ben]) {
    await rep.goto(`${BASE()}/${slug}/inbox?tab=queue`);
    await expect(list(rep).getByRole("link", { name: /Pat Moreau/ })).toBeVisible();
  }
  // Ben's page hears nothing of it: his click is the late one.
  await ben.route("**/api/trpc/live.events*", (route) => route.abort());
  await ben.reload();
  await brief(ana).getByRole("button", { name: "Claim" }).click();
  await expect(ana.getByText("Pat Moreau is yours now")).toBeVisible();
  await brief(ben).getByRole("button", { name: "Claim" }).click();
  await expect(ben.getByText("Pat Moreau: Taken by Ana Duarte.")).toBeVisible();
  await expect(list(ben).getByText("Ana Duarte took this")).toBeVisible();
  await expect(list(ben).getByRole("link")).toHaveCount(0);
  await ana.goto(`${BASE()}/${slug}/inbox`);
  await expect(list(ana).getByRole("link", { name: /Pat Moreau/ })).toBeVisible();
});

test("what comes while the pointer is in the list waits, and nothing under it moves", async ({ page, browser }) => {
  const { slug, send } = await openDesk(page, browser);
  await page.goto(`${BASE()}/${slug}/inbox?tab=team`);
  await send(german("Sanne", "Vries", { type: "contact" }));
  const calm = list(page).getByRole("link", { name: /Sanne Vries/ });
  await expect(calm).toBeVisible();
  await calm.hover();
  const before = await calm.boundingBox();
  await send(german("Marta", "Kowal", { type: "quote" }));
  await expect(page.getByRole("button", { name: "1 new lead" })).toBeVisible();
  expect(await calm.boundingBox()).toEqual(before);
  await expect(list(page).getByRole("link", { name: /Marta Kowal/ })).toHaveCount(0);
  await page.getByRole("heading", { name: "Inbox" }).hover();
  await expect(list(page).getByRole("link").first()).toContainText("Marta Kowal");
});

test.describe("a lead that is typed in", () => {
  // The browser itself complains about an answer of 400.
  test.use({ expectedConsoleErrors: [/400/] });

  test("a member types a lead in, and it goes by the same rules", async ({ page, browser }) => {
    const { slug } = await openDesk(page, browser);
    await page.goto(`${BASE()}/${slug}/inbox`);
    await page.getByRole("button", { name: "New lead" }).click();
    const dialog = page.getByRole("dialog", { name: "New lead" });
    await dialog.getByLabel("Email").fill("not an address");
    await dialog.getByRole("button", { name: "Route lead" }).click();
    await expect(dialog.getByText("email must be an email address.")).toBeVisible();
    await dialog.getByLabel("Email").fill("jo@typed.example");
    await dialog.getByLabel("Country").fill("Deutschland");
    await dialog.getByRole("button", { name: "Route lead" }).click();
    await expect(page.getByText(/The lead is in\. (Ana Duarte|Ben Okafor) has it now\./)).toBeVisible();
  });
});
