import type { Page } from "@playwright/test";
import type { Person } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { addMember, newWorkspace, pageOf } from "./support/workspace.ts";

const side = (page: Page) => page.getByRole("region", { name: "Checks, tries and history" });
const row = (page: Page, name: string) => page.getByRole("link", { name: new RegExp(`^Rule \\d+, ${name}:`) });
const saved = (page: Page) => expect(page.getByText(/\d changes? since live \d+ · saved/)).toBeVisible();

async function openRules(page: Page, { slug }: Person) {
  await page.goto(`/${slug}/rules`);
  await expect(page.getByRole("heading", { name: "Guards" })).toBeVisible();
}

async function buildRule(page: Page, name: string) {
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByLabel("Name of the rule").fill(name);
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Country" });
  await page.getByRole("combobox", { name: "Value of Country" }).fill("Germany");
  await page.keyboard.press("Enter");
  await page.getByLabel("Kind of target 1").selectOption({ label: "Rep" });
  await page.getByLabel("Who is target 1").selectOption({ label: "Priya Raman" });
  await page.getByLabel("If target 1 is unavailable").selectOption({ label: "assign anyway" });
  await page.getByLabel("Priority").selectOption("P1");
  await page.getByRole("button", { name: "Done" }).click();
}

async function publish(page: Page, note: string, version: number) {
  await saved(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByLabel("Why", { exact: true }).fill(note);
  await page.getByRole("button", { name: `Publish version ${version}` }).click();
  await expect(page.getByText(`Version ${version} is live`)).toBeVisible();
}

async function tryLead(page: Page, country: string) {
  await side(page).getByLabel("Country").fill(country);
  await side(page).getByRole("button", { name: "Try it" }).click();
}

test("a time in a condition is written and told on the workspace's clock, a close date as a day", async ({ page }) => {
  const owner = await newWorkspace(page);
  await openRules(page, owner);
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByLabel("Name of the rule").fill("December");
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Occurred at" });
  await page.getByLabel("Occurred at, lowest (Berlin)").fill("2026-12-01T10:00");
  await page.getByLabel("Kind of target 1").selectOption({ label: "Rep" });
  await page.getByLabel("Who is target 1").selectOption({ label: "Priya Raman" });
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Occurred at, lowest (Berlin)")).toHaveValue("2026-12-01T10:00");
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Opportunity close date" });
  await page.getByLabel("Opportunity close date, highest").fill("2026-12-24");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(row(page, "December")).toContainText("Opportunity close date 24 Dec 2026 or earlier");
});

test("a rule is built, tried on one lead, published with a note, and the version before is restored", async ({
  page,
}) => {
  const owner = await newWorkspace(page);
  await page.goto(`/${owner.slug}`);
  await page.getByRole("link", { name: "Rules" }).first().click();
  await buildRule(page, "German leads");
  await expect(row(page, "German leads")).toHaveText("Country is Germany → Priya Raman, even when away, P1");
  await saved(page);

  await page.getByRole("button", { name: "Try one lead" }).click();
  await tryLead(page, "Deutschland");
  await expect(side(page).getByText(/rule “German leads” sends it to them/)).toBeVisible();
  await expect(
    side(page).getByRole("listitem").filter({ hasText: "German leads" }).getByText("takes it").first(),
  ).toBeVisible();
  await expect(side(page).getByText(/Live 1 decides otherwise/)).toBeVisible();
  await tryLead(page, "France");
  await expect(side(page).getByText(/because no other rule found anybody/)).toBeVisible();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("Say in a few words why")).toBeVisible();
  await page.getByRole("button", { name: "Not yet" }).click();
  await publish(page, "German leads go to Priya", 2);
  await expect(page.getByText("Live 2", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Versions" }).click();
  const detail = page.getByRole("region", { name: "Version 2" });
  await expect(detail.getByText("German leads go to Priya")).toBeVisible();
  await expect(detail.getByText("Rule 4, German leads")).toBeVisible();
  await page.getByRole("link", { name: "Version 1" }).click();
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("button", { name: "Put it into the draft" }).click();
  await expect(page.getByText(/1 change since live 2 · saved .* · version 1 again/)).toBeVisible();
  await expect(row(page, "German leads")).toHaveCount(0);
  await publish(page, "Back to the start", 3);
  await page.getByRole("link", { name: "Versions" }).click();
  await expect(page.getByText("Version 1 again")).toBeVisible();
});

test("rules are moved by keyboard and said aloud, switched off, deleted and taken back; the catch-all stays", async ({
  page,
}) => {
  await openRules(page, await newWorkspace(page));
  await row(page, "Returning lead").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByText("Returning lead is now rule 2 of 4, after Account owner.")).toBeAttached();
  await expect(row(page, "Returning lead")).toHaveAccessibleName(/^Rule 2,/);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(row(page, "Returning lead")).toHaveAccessibleName(/^Rule 1,/);

  await row(page, "Account owner").click();
  await page.getByLabel("Rule is on").uncheck();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("Off", { exact: true })).toBeVisible();
  await row(page, "Account owner").click();
  await page.getByRole("button", { name: "More for this rule" }).click();
  await page.getByRole("menuitem", { name: "Delete rule" }).click();
  await expect(row(page, "Account owner")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(row(page, "Account owner")).toBeVisible();

  await row(page, "Everything else").click();
  await expect(page.getByLabel("Accountable owner")).toBeVisible();
  await expect(page.getByLabel("Rule is on")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "More for this rule" })).toHaveCount(0);
});

test("what is not finished is kept, named under Checks, and cannot be published", async ({ page }) => {
  const owner = await newWorkspace(page);
  await openRules(page, owner);
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByLabel("Name of the rule").fill("Half a rule");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Name of the rule")).toHaveValue("Half a rule");
  await expect(side(page).getByText("A condition has no field yet.")).toBeVisible();
  await expect(side(page).getByText("Nobody is chosen yet: choose who gets the lead.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect(page.getByText("Live 1", { exact: true })).toBeVisible();
  await expect(row(page, "Half a rule")).toHaveCount(0);
});

test.describe("two editors at once", () => {
  test.use({ expectedConsoleErrors: [/409/] });

  test("the second one is told who was quicker, and nothing is overwritten", async ({ page, browser }) => {
    const owner = await newWorkspace(page);
    const admin = await addMember(page.request, owner, "admin", "Ben Carter");
    // The second editor hears nothing of the first one's save, as over a slow line.
    await page.route(/live\.events/, (route) => route.fulfill({ status: 204 }));
    await openRules(page, owner);
    const other = await pageOf(browser, admin);
    await openRules(other, owner);
    await row(other, "Returning lead").focus();
    await other.keyboard.press("Alt+ArrowDown");
    await saved(other);

    await buildRule(page, "Mine");
    await expect(
      page.getByRole("alert").filter({ hasText: /Ben Carter changed this draft at \d\d:\d\d\./ }),
    ).toBeVisible();
    await page.getByRole("button", { name: "Show their draft, drop my change" }).click();
    await expect(row(page, "Returning lead")).toHaveAccessibleName(/^Rule 2,/);
    await expect(row(page, "Mine")).toHaveCount(0);
    await other.context().close();
  });
});

test("a manager reads the rules and finds nothing to change them with", async ({ page, browser }) => {
  const owner = await newWorkspace(page);
  const manager = await addMember(page.request, owner, "manager", "Mia Manager");
  const reading = await pageOf(browser, manager);
  await openRules(reading, owner);
  await row(reading, "Account owner").click();
  await expect(reading.getByText("A company that has an owner keeps one contact.")).toBeVisible();
  for (const name of ["Add rule", "Publish", "Discard"])
    await expect(reading.getByRole("button", { name, exact: true })).toHaveCount(0);
  await reading.context().close();
});
