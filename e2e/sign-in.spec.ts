import pg from "pg";
import { linkIn, mailTo, PASSWORD, signUp } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test.describe("a stranger", () => {
  // The browser itself complains about the password that is not the right one.
  test.use({ expectedConsoleErrors: [/status of 401/] });

  test("signs up, verifies the address, signs out and in again", async ({ page }) => {
    const email = `priya-${Date.now()}@northwind-sample.example`;
    await page.goto("/sign-up");
    await page.getByLabel("Work email").fill(email);
    await page.getByLabel("Your name").fill("Priya Raman");
    await page.getByLabel("Company").fill("Northwind Sample");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Create workspace" }).click();
    await expect(page.getByText("Check your mail.")).toBeVisible();
    const link = linkIn(await mailTo(email));
    await page.goto(link);
    await page.getByLabel("Password", { exact: true }).fill("somebody else chose another");
    await page.getByRole("button", { name: "Verify and sign in" }).click();
    await expect(page.getByText("This is not the password that was chosen at sign-up.")).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Verify and sign in" }).click();
    await expect(page.getByRole("heading", { name: "Set up Northwind Sample" })).toBeVisible();
    await expect(page.getByText("Your address is verified.")).toBeVisible();

    const inside = page.url();
    await page.getByRole("button", { name: "Priya Raman" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.goto(inside);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.getByLabel("Work email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(inside);
  });
});

test("a forgotten password is replaced by mail, and every other browser is signed out", async ({ page, browser }) => {
  const person = await signUp(page.request);
  const elsewhere = await browser.newPage();
  await elsewhere.goto("/reset");
  await elsewhere.getByLabel("Work email").fill(person.email);
  await elsewhere.getByRole("button", { name: "Send the link" }).click();
  await expect(elsewhere.getByText("a mail with a link is on its way")).toBeVisible();
  await elsewhere.goto(linkIn(await mailTo(person.email, /new password/)));
  await elsewhere.getByLabel("New password").fill("quite another long sentence");
  await elsewhere.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(elsewhere.getByRole("heading", { name: /^Set up/ })).toBeVisible();
  await page.goto(`/${person.slug}/settings`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await elsewhere.close();
});

test.describe("what is refused", () => {
  // A browser notes every answer of 4xx on its console by itself.
  test.use({ expectedConsoleErrors: [/^Failed to load resource: the server responded with a status of 4\d\d/] });

  test("mistakes at sign-up are said beside the field they are in", async ({ page }) => {
    const known = await signUp(page.request);
    await page.context().clearCookies();
    await page.goto("/sign-up");
    await page.getByLabel("Work email").fill("priya");
    await page.getByLabel("Your name").fill("Priya");
    await page.getByLabel("Company").fill("Northwind");
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Create workspace" }).click();
    await expect(page.getByText("This is not an email address.")).toBeVisible();
    await page.getByLabel("Work email").fill(known.email);
    await page.getByRole("button", { name: "Create workspace" }).click();
    await expect(page.getByText("Use 12 characters or more.")).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Create workspace" }).click();
    await expect(page.getByText("Check your mail.")).toBeVisible();
    const mail = await mailTo(known.email, /account already/);
    expect(mail.text).not.toContain("/verify/");
  });

  test("a wrong password is refused in words, and sign-in leads back to the page that was asked for", async ({
    page,
  }) => {
    const person = await signUp(page.request);
    await page.context().clearCookies();
    await page.goto(`/${person.slug}/settings/audit?kind=workspace`);
    await page.getByLabel("Work email").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill("not the password at all");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("Email and password do not match.")).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`/${person.slug}/settings/audit?kind=workspace`);
  });
});

test("sign-in without the token that only our own page holds begins no session", async ({ page }) => {
  const person = await signUp(page.request);
  await page.context().clearCookies();
  const form = { csrfToken: "guessed", email: person.email, password: PASSWORD, json: "true" };
  await page.request.post("/api/auth/callback/credentials", { form });
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("fairlead.session");
});

test("a rendered page uses the process's one pool", async ({ page }) => {
  const person = await signUp(page.request);
  await page.goto(`/${person.slug}/settings`);
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  const pools = await poolsByProcess();
  expect(pools.size).toBeGreaterThan(0);
  for (const [pid, names] of pools) expect(names, `pools of process ${pid}`).toHaveLength(1);
});

/** Each pool names its connections after its process and itself (db/client.ts). */
async function poolsByProcess(): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: process.env.E2E_OWNER_URL });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select distinct application_name as name from pg_stat_activity where application_name like 'fairlead %'",
  );
  await client.end();
  const pools = new Map<string, string[]>();
  for (const { name } of rows) {
    const pid = name.split(" ")[1] ?? "";
    pools.set(pid, [...(pools.get(pid) ?? []), name]);
  }
  return pools;
}
