import type { Page } from "@playwright/test";
import { german, openDesk } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";
import { addMember, newWorkspace, pageOf } from "./support/workspace.ts";

// A refused form is an answer in the 400s, which the browser notes on its console.
test.use({ expectedConsoleErrors: [/status of 4(00|09)/] });

const toast = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Notifications" }).getByText(text);
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("an admin adds a person with hours, a pool and its member; the page says who is next", async ({ page }) => {
  const { slug } = await newWorkspace(page);
  await page.goto(`/${slug}/team/people`);
  await page.getByRole("button", { name: "Add person" }).click();
  await page.getByRole("button", { name: "Add person" }).last().click();
  await expect(page.getByText("Write a name.")).toBeVisible();
  await page.getByLabel("Name").fill("Dev Patel");
  await page.getByLabel("Work email").fill("dev.patel@northwind-sample.example");
  await page.getByLabel("Time zone").selectOption("Europe/London");
  await page.getByRole("button", { name: "Add person" }).last().click();

  await expect(page.getByRole("heading", { level: 1, name: "Dev Patel" })).toBeVisible();
  await expect(page.getByText("not confirmed yet")).toBeVisible();
  await page.getByRole("button", { name: "Add hours on Monday" }).click();
  await page.getByLabel("Monday, block 2, from").fill("16");
  await page.getByLabel("Monday, block 2, to").fill("1830");
  await page.getByRole("button", { name: "Save hours" }).click();
  await expect(page.getByRole("group", { name: "Monday" }).getByRole("alert")).toHaveText(/These hours overlap/);
  await page.getByLabel("Monday, block 1, to").fill("12:30");
  await page.getByRole("button", { name: "Save hours" }).click();
  await expect(toast(page, /Hours saved/)).toBeVisible();
  await expect(page.getByText("not confirmed yet")).toBeHidden();
  await page.reload();
  await expect(page.getByLabel("Monday, block 2, to")).toHaveValue("18:30");

  await page.getByRole("link", { name: "Pools", exact: true }).first().click();
  await page.getByRole("button", { name: "Add pool" }).click();
  await page.getByLabel("Name").fill("EMEA mid-market");
  await page.getByRole("button", { name: "Add pool" }).last().click();
  await expect(page.getByText("Nobody is in this pool yet, so it holds every lead until somebody can.")).toBeVisible();
  await page.getByRole("button", { name: "Choose the first member" }).click();
  await page.getByLabel("Who").selectOption({ label: "Dev Patel" });
  await page.getByLabel("Weight").fill("0");
  await page.getByRole("dialog").getByRole("button", { name: "Add member" }).click();
  await expect(page.getByText("Write a number from 1.")).toBeVisible();
  await page.getByLabel("Weight").fill("150");
  await page.getByRole("dialog").getByRole("button", { name: "Add member" }).click();
  await expect(row(page, "Dev Patel")).toContainText("150");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "More about Dev Patel" }).click();
  await expect(page.getByRole("menuitem", { name: "Tier and leads…" })).toBeVisible();
});

test("a member counts for leads of a country that is chosen by name; choosing none is refused in place", async ({
  page,
  browser,
}) => {
  const { slug, send } = await openDesk(page, browser);
  await page.goto(`/${slug}/team`);
  await page.getByRole("link", { name: "EMEA" }).click();
  await page.getByRole("button", { name: "More about Ana Duarte" }).click();
  await page.getByRole("menuitem", { name: "Tier and leads…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Counts for").selectOption({ label: "Leads whose country" });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Choose at least one, or every lead of the pool above.")).toBeVisible();
  await dialog.getByLabel("Is one of").fill("France");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row(page, "Ana Duarte")).toContainText("Country is France");
  expect((await send(german("Jonas", "Weber"))).owner?.name).toBe("Ben Okafor");
  expect((await send(german("Marta", "Kowal"))).owner?.name).toBe("Ben Okafor");
});

test("a pool is live: a lead that comes, a rep who leaves and a weight that changes show without reload", async ({
  page,
  browser,
}) => {
  const { slug, send, ana } = await openDesk(page, browser);
  await page.goto(`/${slug}/team`);
  await page.getByRole("link", { name: "EMEA" }).click();
  await expect(page.getByText("All 2 can take a lead now. Everybody has exactly their share.")).toBeVisible();
  await expect(page.getByText("0 leads so far today")).toBeVisible();
  const first = await send(german("Jonas", "Weber"));
  await expect(page.getByText("1 lead so far today")).toBeVisible();
  await expect(page.getByText("Nobody is further than 0.50 of a lead from their share.")).toBeVisible();
  const next = first.owner?.name === "Ana Duarte" ? "Ben Okafor" : "Ana Duarte";
  await expect(page.getByText(`${next} is next: with the coming lead the pool owes them 1.00.`)).toBeVisible();

  await ana.goto(`/${slug}/my-day`);
  await ana.getByRole("button", { name: "1 h" }).click();
  await expect(ana.getByText("and none comes from a pool now.")).toBeVisible();
  await expect(row(page, "Ana Duarte")).toContainText("Paused");
  await expect(page.getByText("1 of 2 can take a lead now.")).toBeVisible();
  expect((await send(german("Marta", "Kowal"))).owner?.name).toBe("Ben Okafor");
  expect((await send(german("Camille", "Roux"))).owner?.name).toBe("Ben Okafor");
  await ana.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("All 2 can take a lead now.")).toBeVisible();

  await page.getByRole("button", { name: /^Weight of Ben Okafor: 100/ }).click();
  await page.getByLabel("Weight", { exact: true }).fill("250");
  await page.getByRole("button", { name: "Set weight" }).click();
  await expect(page.getByRole("button", { name: /^Weight of Ben Okafor: 250/ })).toBeVisible();
  await toast(page, "Ben Okafor has weight 250 from now on").waitFor();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("button", { name: /^Weight of Ben Okafor: 100/ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("figure", { name: /^Balance of 2 reps over 30 days/ })).toBeVisible();
  await page.getByRole("link", { name: "Whole ledger" }).click();
  await expect(page.getByText(/took Jonas Weber/)).toBeVisible();
  await expect(page.getByText(/took Camille Roux/)).toBeVisible();
  await expect(page.getByText("−1.00")).toHaveCount(3);

  await page.getByRole("button", { name: "Adjust a balance" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Whose").selectOption({ label: "Ben Okafor" });
  await dialog.getByLabel("By how much").fill("−0,25");
  await dialog.getByRole("button", { name: "Adjust", exact: true }).click();
  await expect(dialog.getByText("Write why, for those who read the ledger.")).toBeVisible();
  await dialog.getByLabel("Why").fill("Two demos were shared");
  await expect(dialog.getByRole("status")).toContainText("After it");
  await dialog.getByRole("button", { name: "Adjust", exact: true }).click();
  await expect(page.getByText(/adjusted by hand/)).toBeVisible();
  await expect(page.getByText("−0.25")).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("+0.25")).toBeVisible();
});

test("a lead that waits for somebody's hours is given as soon as they are changed", async ({ page, browser }) => {
  const { slug, send, ana, ben } = await openDesk(page, browser);
  for (const rep of [ana, ben]) {
    await rep.goto(`/${slug}/my-day`);
    await rep.getByRole("button", { name: "today", exact: true }).click();
    await expect(rep.getByText("none comes from a pool now")).toBeVisible();
  }
  expect((await send(german("Jonas", "Weber"))).status).toBe("held");
  await page.goto(`/${slug}/team`);
  await expect(page.getByText("No pool has anybody who can take a lead now. 1 lead is held.")).toBeVisible();
  await ben.getByRole("switch", { name: "Take leads" }).first().click();
  await expect(page.getByText("Nothing is held.")).toBeVisible();
  await ben.goto(`/${slug}/inbox`);
  await expect(ben.getByText("Jonas Weber").first()).toBeVisible();
});

test("a rep sees own hours, balance and pools, and nothing of the team's settings", async ({ page, browser }) => {
  const { slug, ana } = await openDesk(page, browser);
  await ana.goto(`/${slug}/team`);
  await expect(ana).toHaveURL(`/${slug}/my-day`);
  await expect(ana.getByText(/in line for a lead|You are next for a lead/)).toBeVisible();
  await ana.getByRole("link", { name: "EMEA", exact: true }).click();
  await expect(ana.getByText("All 2 can take a lead now.")).toBeVisible();
  await expect(row(ana, "Ana Duarte")).toContainText("you");
  await expect(ana.getByRole("button", { name: "Add member" })).toBeHidden();
  await expect(ana.getByRole("link", { name: "Whole ledger" })).toBeHidden();
  for (const path of ["team/people", "team/queues"]) {
    expect((await ana.request.get(`/${slug}/${path}`)).status(), path).toBe(404);
  }
});

test("whoever answers for everything cannot be deactivated, and the page says which rule names them", async ({
  page,
}) => {
  const { slug, name } = await newWorkspace(page);
  await page.goto(`/${slug}/team/people`);
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: `More about ${name}` }).click();
  await page.getByRole("menuitem", { name: "Deactivate…" }).click();
  await page.getByRole("button", { name: "Deactivate" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText(/answers for every lead that no rule matches/);
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("Not active")).toBeHidden();
});

test("a manager changes hours and caps; pools and queues are an admin's to change", async ({ page, browser }) => {
  const owner = await newWorkspace(page);
  const { slug } = owner;
  await addMember(page.request, owner, "rep", "Ben Okafor");
  const manager = await pageOf(browser, await addMember(page.request, owner, "manager", "Greta Lindholm"));
  await manager.goto(`/${slug}/team`);
  await expect(manager.getByRole("button", { name: "Add pool" })).toBeHidden();
  await manager.goto(`/${slug}/team/queues`);
  await expect(manager.getByRole("button", { name: "Add queue" })).toBeHidden();
  await manager.getByRole("link", { name: "People", exact: true }).first().click();
  await manager.getByRole("link", { name: "Ben Okafor" }).click();
  await manager.getByRole("button", { name: "Add a cap" }).click();
  await manager.getByLabel("Daily cap", { exact: true }).fill("0");
  await manager.getByRole("button", { name: "Save", exact: true }).click();
  await expect(manager.getByText("Write a number from 1, or take the cap away.")).toBeVisible();
  await manager.getByLabel("Daily cap", { exact: true }).fill("6");
  await manager.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(manager, /Ben Okafor is saved/)).toBeVisible();
  await manager.goto(`/${slug}/team/people`);
  await expect(row(manager, "Ben Okafor")).toContainText("0 of 6");
});

test("a queue that a rule names is not archived, and says so; another one is, and can be restored", async ({
  page,
  browser,
}) => {
  const { slug } = await openDesk(page, browser);
  await page.goto(`/${slug}/team/queues`);
  await page.getByRole("button", { name: "More about Partners" }).click();
  await page.getByRole("menuitem", { name: "Archive queue" }).click();
  await expect(toast(page, /Rules send leads to Partners: “Partners wait”/)).toBeVisible();
  await page.getByRole("button", { name: "Add queue" }).click();
  await page.getByLabel("Name").fill("partners");
  await page.getByRole("dialog").getByRole("button", { name: "Add queue" }).click();
  await expect(page.getByText("There is one named Partners already.")).toBeVisible();
  await page.getByLabel("Name").fill("Second look");
  await page.getByRole("dialog").getByRole("button", { name: "Add queue" }).click();
  await page.getByRole("button", { name: "More about Second look" }).click();
  await page.getByRole("menuitem", { name: "Archive queue" }).click();
  await expect(row(page, "Second look")).toContainText("Archived");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(row(page, "Second look")).not.toContainText("Archived");
});
