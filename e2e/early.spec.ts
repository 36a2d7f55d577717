import type { Page } from "@playwright/test";
import { PASSWORD, signUp } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { newWorkspace } from "./support/workspace.ts";

/** Opens a page whose scripts are on their way until the answer is called. */
async function openSlowly(page: Page, address: string): Promise<() => Promise<void>> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => document.querySelector("h1") && document.documentElement.dataset.starting === "");
  return async () => {
    arrive();
    await expect(page.locator("html[data-starting]")).toHaveCount(0);
  };
}

/** Clicks where a button is, as a hand does: the page is not asked whether it is ready. */
async function clickAt(page: Page, name: string): Promise<void> {
  const at = await page.evaluate((words) => {
    const button = [...document.querySelectorAll("main button")].find((one) => one.textContent === words);
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }, name);
  await page.mouse.click(at.x, at.y);
}

test("a button that is clicked before the page listens does its work once it does", async ({ page }) => {
  const { slug } = await newWorkspace(page);
  const arrive = await openSlowly(page, `/${slug}/team`);
  await clickAt(page, "Add pool");
  await clickAt(page, "Add pool");
  await arrive();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

test("a key that is pressed before the page listens does its work once it does", async ({ page }) => {
  const { slug } = await newWorkspace(page);
  const arrive = await openSlowly(page, `/${slug}/inbox`);
  await page.keyboard.press("?");
  await arrive();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

test("who signs in before the page listens is signed in once it does", async ({ page }) => {
  const { email, slug } = await signUp(page.request);
  await page.context().clearCookies();
  const arrive = await openSlowly(page, "/sign-in");
  await page.evaluate(() => document.querySelector<HTMLInputElement>("[name=email]")?.focus());
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.evaluate(() => document.querySelector<HTMLInputElement>("[name=password]")?.focus());
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await arrive();
  await expect(page).toHaveURL(new RegExp(`/${slug}/`));
});
