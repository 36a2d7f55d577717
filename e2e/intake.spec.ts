import type { Page } from "@playwright/test";
import { baseUrl, leadsOf, signUpOwner } from "./support/intake.ts";
import { expect, test } from "./support/test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Sends a lead with a key and answers the status. */
async function sendLead(page: Page, secret: string, email: string): Promise<number> {
  const answer = await page.request.post(`${baseUrl()}/v1/leads`, {
    headers: { authorization: `Bearer ${secret}` },
    data: { email, type: "quote" },
  });
  return answer.status();
}

test("an admin builds a form, sees it as visitors do, and takes its snippet along", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await signUpOwner(page, "Northwind Forms");
  await page.getByRole("link", { name: "Intake" }).first().click();
  await page.getByRole("link", { name: "Build a form" }).click();
  const preview = page.getByRole("region", { name: "Preview" });

  await page.getByRole("button", { name: "Make form" }).hover();
  await page
    .getByRole("textbox", { name: /^Heading/ })
    .first()
    .fill("Ask for a price");
  await expect(preview.getByRole("heading", { name: "Ask for a price" })).toBeVisible();
  await page.getByRole("button", { name: "Make form" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Name the form." }).first()).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Request a quote");
  await page.getByRole("combobox", { name: "Websites it may stand on" }).fill("www.northwind.example");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByRole("menuitem", { name: "Phone" }).click();
  await expect(preview.getByLabel("Phone")).toBeVisible();
  await page.getByRole("button", { name: "Make form" }).click();

  await expect(page).toHaveURL(/\/intake\/forms\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Copy the snippet" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await clipboard(page)).toMatch(
    new RegExp(`^<script src="${baseUrl()}/embed.js" data-form="pk_[0-9a-f]{24}" async></script>`),
  );
  await expect(page.getByRole("button", { name: "Copy the snippet" })).toBeVisible();

  await page.getByText("Hosted page", { exact: true }).click();
  const hosted = await page.getByRole("region", { name: "the address" }).textContent();
  await page.getByRole("switch", { name: "Open" }).click();
  await expect(page.getByText("Closed")).toBeVisible();
  await expect.poll(async () => (await page.request.get((hosted ?? "").trim())).status()).toBe(404);
  expect(complaints).toEqual([]);
});

test("what was typed and not saved outlives a reload", async ({ page }) => {
  const slug = await signUpOwner(page, "Northwind Drafts");
  await page.goto(`${baseUrl()}/${slug}/intake/forms/new`);
  await expect(page.getByRole("region", { name: "Preview" }).getByLabel("Work email")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Half a form");
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Half a form");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
});

test("a key is shown once, works, is rotated, and ends when it is revoked", async ({ page }) => {
  await signUpOwner(page, "Northwind Keys");
  await page.getByRole("link", { name: "Intake" }).first().click();
  await page.getByRole("link", { name: "Make an API key" }).click();
  await page.getByRole("button", { name: "Make an API key" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Website backend");
  await page.getByRole("button", { name: "Make key" }).click();

  const dialog = page.getByRole("dialog", { name: "The key “Website backend”" });
  await dialog.getByRole("button", { name: "Copy the key" }).click();
  const secret = await clipboard(page);
  expect(secret).toMatch(/^fl_live_[0-9a-f]{48}$/);
  await dialog.getByRole("button", { name: "Copy the call" }).click();
  const call = await clipboard(page);
  expect(call).toContain(`curl ${baseUrl()}/v1/leads`);
  expect(call).toContain(`Bearer ${secret}`);
  await dialog.getByRole("button", { name: "I have stored it" }).click();
  await expect(page.getByRole("cell", { name: `fl_live_…${secret.slice(-4)}` })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row", { name: /Website backend/ })).toBeVisible();
  expect(await page.content()).not.toContain(secret);

  const email = `dev-${crypto.randomUUID().slice(0, 8)}@hallmann.example`;
  expect(await sendLead(page, secret, email)).toBe(201);
  expect(await leadsOf(email)).toHaveLength(1);
  await page.reload();
  await expect(page.getByRole("row", { name: /Website backend/ }).getByText("Never")).toHaveCount(0);

  await page.getByRole("button", { name: "Actions for Website backend" }).click();
  await page.getByRole("menuitem", { name: "Rotate: new secret" }).click();
  await page.getByRole("button", { name: "Rotate key" }).click();
  const renewed = await page.getByRole("dialog").getByRole("region", { name: "the key" }).textContent();
  await page.getByRole("button", { name: "I have stored it" }).click();
  await expect.poll(() => sendLead(page, secret, email)).toBe(401);
  expect(await sendLead(page, (renewed ?? "").trim(), email)).toBe(200);

  await page.getByRole("button", { name: "Actions for Website backend" }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByRole("row", { name: /Website backend/ }).getByText("Revoked")).toBeVisible();
  await expect.poll(() => sendLead(page, (renewed ?? "").trim(), email)).toBe(401);
});
