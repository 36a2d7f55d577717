import { german, openDesk } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

const BASE = () => process.env.E2E_BASE_URL ?? "";

test("a lead says why it is here, who could have had it, and what would have changed it", async ({ page, browser }) => {
  const { slug, send } = await openDesk(page, browser);
  const { lead_id, owner } = await send(german("Jonas", "Weber", { job_title: "Head of Production" }));
  await page.goto(`${BASE()}/${slug}/leads/${lead_id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Jonas Weber" })).toBeVisible();
  const decision = page.locator("#decision");
  await expect(decision.getByRole("heading", { name: `Why ${owner?.name.split(" ")[0]} has this lead` })).toBeVisible();
  await expect(decision.getByText(/“Germany” sends it to the pool EMEA/)).toBeVisible();
  await expect(decision.getByText("Territory and specialty")).toBeVisible();
  await expect(decision.getByRole("row", { name: /Ana Duarte/ })).toBeVisible();
  await expect(decision.getByRole("row", { name: /Ben Okafor/ })).toBeVisible();
  await expect(decision.getByRole("heading", { name: "What would have changed it" })).toBeVisible();
  await expect(decision.getByText("Account has an owner")).toBeVisible();
  const download = page.waitForEvent("download");
  await decision.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toMatch(/^decision-[0-9a-f-]{36}\.json$/);
});

test("a rejected lead goes to the other rep at once; the one who rejected it keeps its history", async ({
  page,
  browser,
}) => {
  const { slug, ana, ben, send } = await openDesk(page, browser);
  const { lead_id, owner } = await send(german("Jonas", "Weber"));
  const [mine, other, otherName] = owner?.name === "Ana Duarte" ? [ana, ben, "Ben Okafor"] : [ben, ana, "Ana Duarte"];
  await other.goto(`${BASE()}/${slug}/inbox`);
  await mine.goto(`${BASE()}/${slug}/leads/${lead_id}`);
  await mine.getByRole("button", { name: "Reject" }).click();
  const dialog = mine.getByRole("dialog", { name: "Reject Jonas Weber" });
  await dialog.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(dialog.getByText("Choose a reason.")).toBeVisible();
  await dialog.getByLabel("Wrong segment or product").check();
  await dialog.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(mine.getByText("rejected it: wrong segment or product")).toBeVisible();
  await expect(mine.getByText(`Decided again: ${otherName}`)).toBeVisible();
  await expect(mine.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await expect(
    other.getByRole("region", { name: "Leads, what is due first" }).getByRole("link", { name: /Jonas Weber/ }),
  ).toBeVisible();
});

test("a manager hands a lead over with a reason and rates it in two clicks", async ({ page, browser }) => {
  const { slug, send } = await openDesk(page, browser);
  const { lead_id, owner } = await send(german("Jonas", "Weber"));
  const to = owner?.name === "Ana Duarte" ? "Ben Okafor" : "Ana Duarte";
  await page.goto(`${BASE()}/${slug}/leads/${lead_id}`);
  await page.getByRole("button", { name: "Reassign" }).click();
  const dialog = page.getByRole("dialog", { name: "Reassign Jonas Weber" });
  await dialog.getByLabel("Wrong region").check();
  await dialog.getByRole("button", { name: "Reassign" }).click();
  await expect(dialog.getByText("Choose who gets it.")).toBeVisible();
  await dialog.getByLabel("New owner").selectOption({ label: to });
  await dialog.getByRole("button", { name: `Give it to ${to}` }).click();
  await expect(page.getByText(`Priya Raman gave it from ${owner?.name} to ${to}`, { exact: false })).toBeVisible();
  await expect(page.getByText("Exception raised: override")).toBeVisible();
  const rating = page.getByRole("complementary", { name: "Facts" });
  await rating.getByRole("button", { name: "Fair" }).click();
  await rating.getByRole("button", { name: "No", exact: true }).click();
  await expect(rating.getByRole("button", { name: "Fair" })).toHaveAttribute("aria-pressed", "true");
  await expect(rating.getByRole("button", { name: "No", exact: true })).toHaveAttribute("aria-pressed", "true");
});

test.describe("what is not there", () => {
  // The browser itself complains about a page that answers 404.
  test.use({ expectedConsoleErrors: [/404/] });

  test("somebody else's lead is not found, on every way in", async ({ page, browser }) => {
    const { slug, ana, ben, send } = await openDesk(page, browser);
    const { lead_id, owner } = await send(german("Jonas", "Weber"));
    const stranger = owner?.name === "Ana Duarte" ? ben : ana;
    const answer = await stranger.goto(`${BASE()}/${slug}/leads/${lead_id}`);
    expect(answer?.status()).toBe(404);
    await stranger.goto(`${BASE()}/${slug}/leads?q=Weber`);
    await expect(stranger.getByText("No lead matches")).toBeVisible();
  });
});

test("leads are found by words and filters that stand in the address", async ({ page, browser }) => {
  const { slug, send } = await openDesk(page, browser);
  await send(german("Jonas", "Weber", { source: "google-ads" }));
  await send({ first_name: "Pat", last_name: "Moreau", email: "pat@reseller.example", type: "partner" });
  await page.goto(`${BASE()}/${slug}/leads`);
  const rows = page.getByRole("region", { name: "Leads" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await page.getByLabel("Status").selectOption("queued");
  await expect(page).toHaveURL(/status=queued/);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Pat Moreau");
  await page.goBack();
  await expect(rows).toHaveCount(3);
  await page.keyboard.press("/");
  await page.keyboard.type("webe");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=webe/);
  await expect(rows).toHaveCount(2);
  await page.getByRole("link", { name: "Jonas Weber" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Jonas Weber" })).toBeVisible();
  await page.goto(`${BASE()}/${slug}/leads?sla=late&moved=rejected`);
  await expect(page.getByText("No lead matches")).toBeVisible();
  await page.getByRole("link", { name: /late.*remove/ }).click();
  await expect(page).toHaveURL(/leads\?moved=rejected$/);
});
