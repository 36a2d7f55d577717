import type { Page } from "@playwright/test";
import { german, openDesk } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";
import { addMember, pageOf } from "./support/workspace.ts";

const toast = (page: Page, text: string) => page.getByRole("region", { name: "Notifications" }).getByText(text);
const exceptionsIn = (page: Page, count: number) =>
  page.getByRole("navigation").getByRole("link", { name: count === 0 ? "Exceptions" : `Exceptions ${count}` });

test("a rep asks for a credit with one click; the manager approves one and declines one, the balance moves and the count falls", async ({
  page,
  browser,
}) => {
  const { slug, owner, ana, ben, send } = await openDesk(page, browser);
  const manager = await pageOf(browser, await addMember(page.request, owner, "manager", "Mia Brandt"));
  for (const [first, last] of [
    ["Jonas", "Weber"],
    ["Marta", "Kowal"],
  ] as const) {
    const lead = await send(german(first, last));
    const rep = lead.owner?.name === "Ana Duarte" ? ana : ben;
    await rep.goto(`/${slug}/leads/${lead.lead_id}`);
    await rep.getByRole("button", { name: "More" }).click();
    await rep.getByRole("menuitem", { name: "Ask for a credit: bad lead" }).click();
    await expect(rep.getByText("asked for, waits for a manager")).toBeVisible();
  }

  await manager.goto(`/${slug}/exceptions/credits`);
  await expect(exceptionsIn(manager, 2)).toBeVisible();
  await expect(manager.getByText("2 credits wait for your answer.")).toBeVisible();
  await manager.getByRole("button", { name: "Approve the credit of Ana Duarte" }).click();
  await expect(toast(manager, "Ana Duarte is owed one lead more")).toBeVisible();
  await expect(exceptionsIn(manager, 1)).toBeVisible();
  await manager.getByRole("button", { name: "Decline the credit of Ben Okafor" }).click();
  await expect(manager.getByText("No credit waits for your answer")).toBeVisible();
  await expect(exceptionsIn(manager, 0)).toBeVisible();

  await manager.goto(`/${slug}/team`);
  await manager.getByRole("link", { name: "EMEA" }).click();
  await manager.getByRole("link", { name: "Whole ledger" }).click();
  const balances = manager.getByRole("complementary", { name: "Balances now" }).getByRole("listitem");
  await expect(balances.filter({ hasText: "Ana Duarte" })).toContainText("+1.00");
  await expect(balances.filter({ hasText: "Ben Okafor" })).toContainText("0.00");
});
