import type { Browser, Page } from "@playwright/test";
import { STARTING_FORM } from "../server/core/form/form-definition.ts";
import { startHostPage } from "./support/host-page.ts";
import { baseUrl, createForm, leadsOf, signUpOwner } from "./support/intake.ts";
import { linkIn, mailTo, PASSWORD } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const code = () => crypto.randomUUID().slice(0, 8);
const list = (page: Page) => page.getByRole("region", { name: "Leads, what is due first" });
const brief = (page: Page) => page.getByRole("region", { name: "Brief of the selected lead" });

/** The owner invites a rep, who joins in a browser of their own and looks at an empty inbox. */
async function inviteRep(page: Page, browser: Browser, name: string): Promise<Page> {
  const email = `ana-${code()}@northwind.example`;
  await page.getByRole("link", { name: "Invite", exact: true }).click();
  await page.getByLabel("Work email").fill(email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`${email} has mail from us`)).toBeVisible();
  const rep = await (await browser.newContext()).newPage();
  await rep.goto(linkIn(await mailTo(email)));
  await rep.getByLabel("Your name").fill(name);
  await rep.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await rep.getByRole("button", { name: "Join Northwind Journey" }).click();
  await expect(rep.getByText("Nothing waits for you").first()).toBeVisible();
  await expect(rep.getByText("Live", { exact: true })).toBeVisible();
  return rep;
}

async function makePool(page: Page, name: string, member: string): Promise<void> {
  await page.getByRole("link", { name: "Team" }).first().click();
  await page.getByRole("button", { name: "Add pool" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Add pool" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("button", { name: "Add member" }).first().click();
  await dialog.getByLabel("Who").selectOption({ label: member });
  await dialog.getByRole("button", { name: "Add member" }).click();
  await expect(page.getByText(`${member} takes leads of ${name} from now on`)).toBeVisible();
}

/** Leads from Germany go to the pool, at any hour; the change is published. */
async function publishRule(page: Page, pool: string): Promise<void> {
  await page.getByRole("link", { name: "Rules" }).first().click();
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByLabel("Name of the rule").fill("German leads");
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Country" });
  await page.getByRole("combobox", { name: "Value of Country" }).fill("Germany");
  await page.keyboard.press("Enter");
  await page.getByLabel("Kind of target 1").selectOption({ label: "Pool" });
  await page.getByLabel("Who is target 1").selectOption({ label: pool });
  await page.getByLabel("If target 1 is unavailable").selectOption({ label: "share anyway" });
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(/\d changes? since live \d+ · saved/)).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByLabel("Why", { exact: true }).fill("Germany has a team now");
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("Version 2 is live")).toBeVisible();
}

/** A visitor of the customer's own website fills the form there. */
async function sendForm(browser: Browser, address: string, email: string): Promise<void> {
  const visitor = await browser.newPage();
  await visitor.clock.install();
  await visitor.goto(address);
  await visitor.getByLabel("Work email").fill(email);
  await visitor.getByLabel("Full name").fill("Jonas Weber");
  await visitor.getByLabel("Company").fill("Hallmann Brewing");
  await visitor.getByLabel("Country").selectOption({ label: "Germany" });
  await visitor.clock.fastForward("00:20");
  await visitor.getByRole("button", { name: "Send request" }).click();
  await expect(visitor.getByRole("status").getByRole("heading", { name: "Thank you." })).toBeVisible();
  await visitor.close();
}

test("from sign-up to the first number: a form elsewhere, the right rep, the reason, the first action", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const slug = await signUpOwner(page, "Northwind Journey");
  const rep = await inviteRep(page, browser, "Ana Duarte");
  await makePool(page, "DACH", "Ana Duarte");
  await publishRule(page, "DACH");
  let html = "";
  const host = await startHostPage(() => html, baseUrl());
  const form = await createForm(page, slug, { name: "Contact", origins: [host.origin], definition: STARTING_FORM });
  html = `<script src="${baseUrl()}/embed.js" data-form="${form.publicKey}"></script>`;

  const email = `jonas-${code()}@hallmann.example`;
  await sendForm(browser, host.origin, email);
  await expect(list(rep).getByRole("link", { name: /Jonas Weber/ })).toBeVisible({ timeout: 5_000 });
  await host.close();
  expect(await leadsOf(email)).toMatchObject([{ first_name: "Jonas", company: "Hallmann Brewing" }]);
  await expect(brief(rep).getByText(/German leads/)).toBeVisible();
  await expect(brief(rep).getByText(/DACH/).first()).toBeVisible();

  await brief(rep).getByRole("button", { name: "Accept" }).click();
  await expect(rep.getByText("Jonas Weber is accepted")).toBeVisible();
  await brief(rep).getByRole("button", { name: "Log first action" }).click();
  const dialog = rep.getByRole("dialog", { name: "Log first action" });
  await dialog.getByLabel("Left a message").check();
  await dialog.getByLabel("Next step").selectOption({ label: "Call again" });
  const logged = rep.waitForResponse((answer) => answer.url().includes("/api/trpc/lead.log"));
  await dialog.getByRole("button", { name: "Log the call" }).click();
  await expect(brief(rep).getByText(/Acted on in time/)).toBeVisible();
  // The page shows it before the server has it.
  await logged;
  await rep.context().close();

  await page.getByRole("link", { name: "Insights" }).first().click();
  await expect(
    page.getByText(/^Half of all first actions come within .* of the lead; 100 % of those due/),
  ).toBeVisible();
  await page.getByRole("button", { name: /^1 ?, Ana Duarte: leads$/ }).click();
  await page.getByRole("link", { name: "Show 1 lead" }).click();
  await expect(page.getByRole("link", { name: "Jonas Weber" })).toBeVisible();
});
