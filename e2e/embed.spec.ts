import type { BrowserContext, Page } from "@playwright/test";
import { STARTING_FORM } from "../server/core/form/form-definition.ts";
import { type Running, startCuttingProxy, startHostPage } from "./support/host-page.ts";
import { baseUrl, createForm, leadsOf, rowsOf, signUpOwner } from "./support/intake.ts";
import { expect, test } from "./support/test.ts";

// What the browser may complain about on other websites, each test says itself.
test.use({ expectedConsoleErrors: [/./] });

const running: Running[] = [];
let admin: Page;
let slug = "";

test.beforeAll(async ({ browser }) => {
  admin = await browser.newPage();
  slug = await signUpOwner(admin, "Northwind Instruments");
});

test.afterAll(async () => {
  await Promise.all(running.map((one) => one.close()));
  await admin.close();
});

type Website = { listed?: boolean; product?: string; body?: (script: string) => string };

/** A customer's website with a form of its own on it, under a strict policy. */
async function website({ listed = true, product = baseUrl(), body = (script) => script }: Website = {}) {
  let html = "";
  const host = await startHostPage(() => html, product);
  running.push(host);
  const name = `Form ${crypto.randomUUID()}`;
  const origins = listed ? [host.origin] : ["https://www.elsewhere.example"];
  const { publicKey } = await createForm(admin, slug, { name, origins, definition: STARTING_FORM });
  html = body(`<script src="${product}/embed.js" data-form="${publicKey}"></script>`);
  return { origin: host.origin, publicKey };
}

/** Opens a page as a visitor; what the browser complains about is kept. */
async function visit(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.clock.install();
  await page.goto(address);
  return { page, complaints };
}

const someone = () => `visitor-${crypto.randomUUID().slice(0, 8)}@hallmann.example`;

/** Fills the form as a person does, who takes a while. */
async function fill(page: Page, email: string) {
  await page.getByLabel("Work email").fill(email);
  await page.getByLabel("Full name").fill("Jonas Weber");
  await page.getByLabel("Company").fill("Hallmann Brewing");
  await page.clock.fastForward("00:20");
}

const send = (page: Page) => page.getByRole("button", { name: "Send request" }).click();
const thanks = (page: Page) => page.getByRole("status").getByRole("heading", { name: "Thank you." });

test("a form on a listed website works under a strict policy and leaves a lead", async ({ context }) => {
  const email = someone();
  const { origin } = await website();
  const link = `<a href="${origin}/contact?utm_source=google&amp;utm_campaign=spring">Ask for a quote</a>`;
  const linking = await startHostPage(() => link, baseUrl());
  running.push(linking);
  const { page, complaints } = await visit(context, linking.origin);
  await page.getByRole("link", { name: "Ask for a quote" }).click();
  await fill(page, email);
  await send(page);
  await expect(thanks(page)).toBeFocused();
  expect(await leadsOf(email)).toMatchObject([
    { campaign: "spring", first_name: "Jonas", company: "Hallmann Brewing" },
  ]);
  const [kept] = await rowsOf<{ raw: string }>(
    "select s.raw from submission s join lead l on l.id = s.lead_id where l.email = $1",
    [email],
  );
  const { attribution, language, time_zone } = JSON.parse(kept?.raw ?? "{}");
  expect(attribution.landing_page).toContain("/contact?utm_source=google");
  expect(attribution.referrer).toBe(`${linking.origin}/`);
  expect([language, time_zone]).toEqual(["en-GB", "Europe/Berlin"]);
  expect(complaints).toEqual([]);
});

test("what is missing is said in place, and nothing is sent", async ({ context }) => {
  const { origin } = await website();
  const { page } = await visit(context, origin);
  await page.getByLabel("Work email").fill("not an address");
  await send(page);
  await expect(page.getByLabel("Work email")).toBeFocused();
  await expect(page.getByLabel("Work email")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Work email")).toHaveAccessibleDescription(/.+/);
  await expect(page.getByLabel("Full name")).toHaveAttribute("aria-invalid", "true");
});

test("an unlisted website gets no CORS answer and leaves no lead", async ({ context }) => {
  const email = someone();
  const { origin, publicKey } = await website({ listed: false });
  const { page } = await visit(context, origin);
  await expect(page.getByRole("link", { name: "Open the form" })).toHaveAttribute(
    "href",
    `${baseUrl()}/f/${publicKey}`,
  );
  const sent = await page.evaluate(
    async ([address, body]) =>
      Promise.all(
        ["application/json", "text/plain"].map((type) =>
          fetch(address, { method: "POST", headers: { "content-type": type }, body }).then(
            () => "answered",
            () => "no answer",
          ),
        ),
      ),
    [`${baseUrl()}/v1/forms/${publicKey}/submissions`, JSON.stringify({ values: { email }, took_ms: 9_000 })] as const,
  );
  expect(sent).toEqual(["no answer", "no answer"]);
  expect(await leadsOf(email)).toEqual([]);
});

test("an answer that is cut off is asked for again, and there is one lead with one submission", async ({ context }) => {
  const email = someone();
  const proxy = await startCuttingProxy(baseUrl());
  running.push(proxy);
  const { origin } = await website({ product: proxy.origin });
  const { page } = await visit(context, origin);
  await fill(page, email);
  await send(page);
  await expect(thanks(page)).toBeVisible();
  expect([proxy.cuts(), proxy.submissions()]).toEqual([1, 2]);
  expect(await leadsOf(email)).toMatchObject([{ submission_count: 1 }]);
});

test("the snippet latches on to a form that is there already", async ({ context }) => {
  const email = someone();
  const own = `<form id="own"><label>Your mail <input name="your-mail" type="email" data-fairlead="email" required></label>
    <label>Firm <input name="company"></label><label>Secret <input name="secret" type="password" value="hunter2"></label><button>Go</button></form>`;
  const { origin } = await website({
    body: (script) => own + script.replace("data-form", 'data-latch="#own" data-form'),
  });
  const { page, complaints } = await visit(context, origin);
  await page.getByLabel("Your mail").fill(email);
  await page.getByLabel("Firm").fill("Hallmann Brewing");
  await page.clock.fastForward("00:20");
  await page.getByRole("button", { name: "Go" }).click();
  await expect(thanks(page)).toBeVisible();
  expect(await leadsOf(email)).toMatchObject([{ company: "Hallmann Brewing" }]);
  expect(await rowsOf("select 1 from submission where raw like '%hunter2%'", [])).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a robot that fills what no person sees is thanked, and waits for a person", async ({ context }) => {
  const email = someone();
  const { origin } = await website();
  const { page } = await visit(context, origin);
  await fill(page, email);
  await page.locator("input[name=homepage]").evaluate((input: HTMLInputElement) => {
    input.value = "http://spam.example";
  });
  await send(page);
  await expect(thanks(page)).toBeVisible();
  expect(await leadsOf(email)).toEqual([]);
  const parked = await rowsOf<{ type: string; reasons: string[] }>(
    "select e.type, p.reasons from parked_submission p join exception e on e.id = p.exception_id where p.raw like $1",
    [`%${email}%`],
  );
  expect(parked).toEqual([{ type: "spam_doubt", reasons: ["honeypot"] }]);
});

test("the hosted page takes a lead with script", async ({ context }) => {
  const email = someone();
  const { publicKey } = await website({ listed: false });
  const { page, complaints } = await visit(context, `${baseUrl()}/f/${publicKey}?utm_campaign=mailing`);
  await expect(page.locator("#form > [role=alert]")).toBeAttached();
  await fill(page, email);
  await send(page);
  await expect(thanks(page)).toBeVisible();
  expect(page.url()).not.toContain("thanks");
  expect(await leadsOf(email)).toMatchObject([{ campaign: "mailing", company: "Hallmann Brewing" }]);
  expect(complaints).toEqual([]);
});

test("the hosted page takes a lead without script, and another after it", async ({ browser }) => {
  const { publicKey } = await website({ listed: false });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseUrl()}/f/${publicKey}`);
  for (const name of ["Jonas", "Marta"]) {
    const email = someone();
    await page.getByLabel("Work email").fill(email);
    await page.getByLabel("Full name").fill(`${name} Weber`);
    await page.getByLabel("Company").fill("Hallmann Brewing");
    await page.getByLabel("Country").selectOption({ label: "Germany" });
    await send(page);
    await expect(page.getByRole("heading", { name: "Thank you." })).toBeVisible();
    expect(await leadsOf(email)).toMatchObject([{ first_name: name, company: "Hallmann Brewing" }]);
    await page.getByRole("link", { name: "Send another request" }).click();
  }
  await context.close();
});
