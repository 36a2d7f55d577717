import { german, openDesk } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

const BASE = () => process.env.E2E_BASE_URL ?? "";

test("an admin sets how a pool shares; what it offers goes to the member who accepts", async ({ page, browser }) => {
  const { slug, ana, send } = await openDesk(page, browser);
  await page.goto(`/${slug}/team`);
  await page.getByRole("link", { name: "EMEA" }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Method").selectOption({ label: "Claim" });
  await dialog.getByLabel("Absence").selectOption({ label: "Keep turn" });
  await dialog.getByLabel("Ramp of new members").fill("25, 50");
  await dialog.getByLabel("Same company, same rep").fill("30");
  await dialog.getByText("Points by company size").click();
  await dialog.getByLabel("Size 1: points").fill("3");
  await expect(dialog.getByText(/^Write from how many employees on/)).toBeVisible();
  await dialog.getByLabel("Size 1: employees from").fill("500");
  await dialog.getByRole("button", { name: "Save pool" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Missed leads", { exact: false })).toBeHidden();
  await expect(page.getByText("The balance rises while away, up to one lead.")).toBeVisible();
  await expect(page.getByText(/from 500 employees \+3/)).toBeVisible();

  expect(await send(german("Jonas", "Weber"))).toMatchObject({ status: "queued", owner: null, pool: { name: "EMEA" } });
  await ana.goto(`${BASE()}/${slug}/inbox?tab=queue`);
  await expect(ana.getByRole("link", { name: /Jonas Weber/ })).toBeVisible();
  await ana.getByRole("button", { name: "Claim" }).first().click();
  await expect(ana.getByText("Jonas Weber is yours now")).toBeVisible();
});
