import type { Browser, Page } from "@playwright/test";
import { german, openDesk } from "./support/desk.ts";
import { call } from "./support/people.ts";
import { ask } from "./support/screens-world.ts";
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
  await expect(ana.getByRole("link", { name: /Jonas Weber.*Offered now/ })).toBeVisible();
  await ana.getByRole("button", { name: "Claim" }).first().click();
  await expect(ana.getByText("Jonas Weber is yours now")).toBeVisible();
});

/** Ana speaks German, Ben French; their pool requires the lead's language. */
async function openSkilledDesk(page: Page, browser: Browser) {
  const desk = await openDesk(page, browser);
  const { slug } = desk;
  const { people } = await ask<{ people: { id: string; name: string }[] }>(page.request, "team.people", { slug });
  const { pools } = await ask<{ pools: { id: string }[] }>(page.request, "pool.list", { slug });
  for (const [name, value] of [
    ["Ana Duarte", "de"],
    ["Ben Okafor", "fr"],
  ]) {
    const repId = people.find((one) => one.name === name)?.id;
    await call(page.request, "team.setSkills", { slug, of: { repId, skills: [{ kind: "language", value }] } });
  }
  const rules = { required: [{ kind: "language", value: null }] };
  await call(page.request, "pool.edit", { slug, of: { poolId: pools[0]?.id, rules } });
  await page.goto(`/${slug}/team/pools/${pools[0]?.id}`);
  return desk;
}

test("for a lead that speaks a language the pool says who is next, and the cap that is nearest to full shows itself", async ({
  page,
  browser,
}) => {
  const { send } = await openSkilledDesk(page, browser);
  const next = page.getByRole("status");
  const languages = page.getByRole("radiogroup", { name: "Who is next for a lead that names a skill" });
  await expect(languages.getByRole("radio", { name: "German" })).toBeChecked();
  await expect(next.filter({ hasText: "next is Ana Duarte." })).toHaveCount(1);
  await languages.getByText("French").click();
  await expect(next.filter({ hasText: "next is Ben Okafor." })).toHaveCount(1);

  await page.getByRole("button", { name: "More about Ben Okafor" }).click();
  await page.getByRole("menuitem", { name: "Caps in this pool…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add a cap" }).click();
  await dialog.getByLabel("Daily cap counts").selectOption({ label: "a week, from Monday" });
  await dialog.getByLabel("Weekly cap", { exact: true }).fill("1");
  await dialog.getByRole("button", { name: "Save caps" }).click();
  const ben = page.getByRole("row").filter({ hasText: "Ben Okafor" });
  const use = ben.getByRole("button", { name: /this week, here/ });
  await expect(use).toHaveText(/0 of 1.*this week, here/);
  expect((await send(german("Camille", "Roux", { language: "fr" }))).owner?.name).toBe("Ben Okafor");
  await expect(use).toHaveText(/1 of 1/);
  await expect(ben).toContainText(/Weekly cap here reached\s*until Mon/);
  await expect(next.filter({ hasText: "nobody can take it: it would be held." })).toHaveCount(1);
  await use.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tooltip")).toHaveText("1 today, no cap · 1 of 1 this week, of this pool");
  await languages.getByRole("radio", { name: "French" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(next.filter({ hasText: "next is Ana Duarte." })).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText("1 today, no cap · 1 of 1 this week, of this pool · 1 open")).toBeVisible();
  const below = page.getByRole("heading", { name: "How this pool shares" });
  await below.scrollIntoViewIfNeeded();
  const place = await below.boundingBox();
  await languages.getByText("French").click();
  await expect(next.filter({ hasText: "it would be held." })).toHaveCount(1);
  expect(await below.boundingBox(), "nothing moves with the answer").toEqual(place);
});

test("an admin lets a pool's leads go over to another one, and there they go", async ({ page, browser }) => {
  const { owner, slug, send } = await openSkilledDesk(page, browser);
  const { poolId } = await call<{ poolId: string }>(page.request, "pool.create", { slug, of: { name: "South" } });
  const { people } = await ask<{ people: { id: string; name: string }[] }>(page.request, "team.people", { slug });
  const repId = people.find(({ name }) => name === owner.name)?.id;
  await call(page.request, "pool.addMember", { slug, of: { poolId, repId } });
  await page.reload();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Let it go over").click();
  await dialog.getByLabel("Pool", { exact: true }).selectOption({ label: "South" });
  await dialog.getByRole("button", { name: "Save pool" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Go over to South, else hold")).toBeVisible();
  expect((await send(german("Giulia", "Conti", { language: "it" }))).owner?.name).toBe(owner.name);
});

test("a pool takes people in by a condition: whoever learns the skill is a member from then on", async ({
  page,
  browser,
}) => {
  const { slug } = await openDesk(page, browser);
  await page.goto(`/${slug}/team`);
  await page.getByRole("link", { name: "EMEA" }).click();
  await page.waitForURL(/\/pools\//);
  const pool = page.url();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Take people in by a condition").check();
  await expect(dialog.getByText("Name a skill or a time zone.")).toBeVisible();
  await dialog.getByLabel("Has all of these skills").fill("product: pumps");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Nobody joins or leaves; 2 members then.")).toBeVisible();
  await dialog.getByRole("button", { name: "Save pool" }).click();
  await expect(page.getByText("Everybody with product: pumps; and whom somebody adds")).toBeVisible();

  const { people } = await ask<{ people: { id: string; name: string }[] }>(page.request, "team.people", { slug });
  await page.goto(`/${slug}/team/people/${people.find(({ name }) => name === "Priya Raman")?.id}`);
  await page.getByLabel("Languages and other skills").fill("product: pumps");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Remove product: pumps/ })).toBeVisible();
  await page.goto(pool);
  await expect(page.getByRole("row", { name: /Priya Raman.*by condition/ })).toBeVisible();

  // Before anything is saved it says by name who would leave, and who would join another pool.
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await dialog.getByRole("button", { name: /Remove product: pumps/ }).click();
  await dialog.getByLabel("Has all of these skills").fill("product: valves");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Priya Raman leaves; 2 members then.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.goto(`/${slug}/team`);
  await page.getByRole("button", { name: "Add pool" }).click();
  await dialog.getByLabel("Take people in by a condition").check();
  await dialog.getByLabel("Has one of these skills").fill("Pumps");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Write a skill as language: de")).toBeVisible();
  await dialog.getByRole("button", { name: /Remove Pumps/ }).click();
  await dialog.getByLabel("Has one of these skills").fill("product: pumps");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Priya Raman joins; 1 member then.")).toBeVisible();
});
