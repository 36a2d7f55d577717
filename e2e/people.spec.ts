import { openDesk } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

test("a rep pauses with the switch in the frame and comes back; the half day of the workspace is on the map of coverage", async ({
  page,
  browser,
}) => {
  const { slug, ana } = await openDesk(page, browser);
  await ana.goto(`/${slug}/my-day`);
  await ana.getByRole("switch", { name: "Take leads" }).first().click();
  await expect(ana.getByText("Paused").first()).toBeVisible();
  await ana.getByRole("switch", { name: "Take leads" }).first().click();
  await expect(ana.getByText("Paused")).toHaveCount(0);

  await page.goto(`/${slug}/team/holidays`);
  await page.getByRole("button", { name: "Add holiday" }).click();
  await page.getByLabel("Name").fill("Company day");
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Day", { exact: true }).fill(tomorrow);
  await page.getByLabel("How much of it").selectOption({ label: "The afternoon, from 12:00" });
  await page.getByRole("dialog").getByRole("button", { name: "Add holiday" }).click();
  await expect(page.getByText("from 12:00")).toBeVisible();
  await page.getByRole("link", { name: "Coverage", exact: true }).first().click();
  await expect(page.getByText(/in the coming 14 days/)).toBeVisible();
  await expect(page.getByText(/Nobody: .*on holiday/).first()).toBeVisible();
});

test("a manager of the team adds time off for a person, who takes no leads from then on", async ({ page, browser }) => {
  const { slug } = await openDesk(page, browser);
  await page.goto(`/${slug}/team/people`);
  const ana = page.getByRole("row").filter({ hasText: "Ana Duarte" });
  await expect(ana).toContainText("Taking leads");
  await page.getByRole("link", { name: "Ana Duarte" }).click();
  await page.getByRole("button", { name: "Add time off" }).click();
  const dialog = page.getByRole("dialog");
  const today = await dialog.getByLabel("First day").inputValue();
  const later = new Date(Date.parse(today) + 3 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("Last day").fill(later);
  await dialog.getByLabel("Note").fill("Parental leave");
  await dialog.getByRole("button", { name: "Add time off" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "Time off" })).toContainText("Parental leave");
  await page.getByRole("link", { name: "People", exact: true }).first().click();
  await expect(ana).toContainText("Time off");
  await expect(ana).not.toContainText("Taking leads");
});

test("people come from a pasted list, previewed first; somebody leaves and a successor has what was theirs", async ({
  page,
  browser,
}) => {
  const { slug } = await openDesk(page, browser);
  await page.goto(`/${slug}/team/people`);
  await page.getByRole("link", { name: "Import people" }).click();
  await page
    .getByLabel("CSV", { exact: true })
    .fill("Name,E-mail,Pools,Daily cap\nZoe Adler,zoe@new.example,EMEA: 50,0");
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await expect(page.getByText("Write a whole number from 1 to 100,000.")).toBeVisible();
  await page
    .getByLabel("CSV", { exact: true })
    .fill("Name,E-mail,Pools,Daily cap\nZoe Adler,zoe@new.example,EMEA: 50,6");
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await page.getByRole("button", { name: "Save 1 person" }).click();
  await page.getByRole("link", { name: "Zoe Adler" }).click();
  await page.getByRole("main").getByRole("button", { name: "More about Zoe Adler" }).first().click();
  await page.getByRole("menuitem", { name: "Offboard…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Offboard Zoe Adler" })).toBeVisible();
  await page.getByRole("combobox", { name: "Successor" }).selectOption({ label: "Ben Okafor" });
  await page.getByRole("button", { name: "Offboard Zoe Adler" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Offboard", exact: true }).click();
  await expect(page.getByText("Zoe Adler has left the rotation.")).toBeVisible();
  await expect(page.getByText("There was no open lead.")).toBeVisible();
});
