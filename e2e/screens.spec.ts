import type { Page } from "@playwright/test";
import { ROLES, type Role } from "../server/core/access.ts";
import { STARTING_FORM } from "../server/core/form/form-definition.ts";
import { createForm } from "./support/intake.ts";
import { call, mailTo, signUp, tokenIn } from "./support/people.ts";
import { isFull } from "./support/screens-form.ts";
import { addressOf, foundPages, type Ids, PAGES, pageOf, shapeOf } from "./support/screens-pages.ts";
import { enterAs, newPool, openEmpty, openSample } from "./support/screens-sample.ts";
import { LOOKS, type Look, visit } from "./support/screens-visit.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: "parallel" });

const LONG_MS = isFull ? 3_600_000 : 600_000;
const shapes = foundPages();
const inside = shapes.filter((shape) => shape.startsWith("/[workspace]") && !PAGES[shape]?.sendsOn);
const outside = shapes.filter((shape) => !shape.startsWith("/[workspace]") && !PAGES[shape]?.sendsOn);

const mayOpen = (role: Role, shape: string) => ROLES.indexOf(role) <= ROLES.indexOf(PAGES[shape]?.by as Role);

/** The pages a role may see. */
const pagesFor = (role: Role) => inside.filter((shape) => mayOpen(role, shape));

/** The most powerful role that sees a page, and the least: what a page shows goes from the one to the other. */
const endsOf = (shape: string) => [...new Set<Role>(["owner", PAGES[shape]?.by as Role])];

/** In the short form those in between take one look at a page. */
const looksOf = (role: Role, shape: string): readonly Look[] =>
  isFull || endsOf(shape).includes(role) ? LOOKS : LOOKS.slice(0, 1);

/** In the short form the two ends share the looks at which axe measures a page. */
const axeFor = (role: Role, shape: string): readonly Look[] =>
  isFull ? LOOKS : LOOKS.filter((_, n) => endsOf(shape)[n % endsOf(shape).length] === role);

type Tour = { who: string; ids: Ids; shots?: boolean; search?: string; role?: Role };

/** Looks at pages one after another; a page that is wrong fails the test and does not end it. */
async function visitAll(
  page: Page,
  { who, ids, shots = true, search = "", role }: Tour,
  all: readonly string[],
): Promise<void> {
  for (const shape of all) {
    const address = addressOf(shape, ids);
    if (!address) continue;
    const [looks, axeAt] = role ? [looksOf(role, shape), axeFor(role, shape)] : [LOOKS, LOOKS];
    const at = `${address}${search}`;
    expect.soft(await visit(page, { shape, address: at, who, role, shots, looks, axeAt })).toEqual([]);
  }
}

/** Signs out where nothing is open: a page that still is would ask on, and be refused. */
async function leave(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

test("every page.tsx has a line in screens-pages.ts, and every line a page.tsx", () => {
  expect(Object.keys(PAGES).toSorted()).toEqual(shapes);
});

for (const role of ROLES) {
  test(`the sample as ${role}: every page of the role, at both sizes, light and dark`, async ({ page }) => {
    test.setTimeout(LONG_MS);
    const stage = await openSample();
    await enterAs(page.request, stage, role);
    for (const shape of pagesFor(role)) expect([shape, addressOf(shape, stage.ids)]).not.toEqual([shape, null]);
    const shots = role === "owner" || role === "rep";
    await visitAll(page, { who: `sample-${role}`, ids: stage.ids, shots, role }, pagesFor(role));
  });
}

for (const role of ROLES)
  test(`an empty workspace as ${role}: every page says what will be there`, async ({ page }) => {
    test.setTimeout(LONG_MS);
    const stage = await openEmpty();
    await enterAs(page.request, stage, role);
    const shots = isFull && (role === "owner" || role === "rep");
    await visitAll(page, { who: `empty-${role}`, ids: stage.ids, shots, role }, pagesFor(role));
    const pools = pagesFor(role).filter((shape) => role !== "rep" && shape.includes("[pool]"));
    const ids = { ...stage.ids, pool: await newPool(stage) };
    await visitAll(page, { who: `unfilled-${role}`, ids, shots: isFull && role === "manager", role }, pools);
  });

test("pages outside a workspace, for a person who is signed in and for anybody", async ({ page }) => {
  test.setTimeout(LONG_MS);
  const { slug, email } = await signUp(page.request, { name: "Olive Owner", company: "Outside Sample" });
  const form = await createForm(page, slug, { name: "Contact", origins: [], definition: STARTING_FORM });
  const invited = `${crypto.randomUUID().slice(0, 8)}@northwind-sample.example`;
  await call(page.request, "member.invite", { slug, email: invited, role: "rep" });
  const token = tokenIn(await mailTo(invited));
  await call(page.request, "person.requestReset", { email });
  const tokens: Ids = { "/reset/[token]": tokenIn(await mailTo(email, /password/i)) };
  const ids = { form: form.publicKey, submission: crypto.randomUUID(), token };
  for (const shape of outside) expect([shape, addressOf(shape, ids)]).not.toEqual([shape, null]);
  const personal = outside.filter((shape) => pageOf(shape).by === "person");
  await visitAll(page, { who: "person", ids, search: "?all" }, personal);
  await leave(page);
  const open = outside.filter((shape) => pageOf(shape).by === "anybody");
  for (const shape of open)
    await visitAll(page, { who: "anybody", ids: { ...ids, token: tokens[shape] ?? token } }, [shape]);
});

for (const role of isFull ? ROLES : (["owner", "rep"] as const))
  test(`every page of the workspace is reached from the inbox by clicks, as ${role}`, async ({ page }) => {
    test.setTimeout(LONG_MS);
    const stage = await openSample();
    await enterAs(page.request, stage, role);
    await page.goto(`/${stage.ids.workspace}/inbox`);
    const reached = new Set<string>(["/[workspace]/inbox"]);
    await walk(page, pagesFor(role), reached);
    await page.getByRole("button", { name: stage.people[role].name }).click();
    await walk(page, pagesFor(role), reached);
    expect(pagesFor(role).filter((shape) => !reached.has(shape))).toEqual([]);
  });

/** Clicks every link on the page that leads to a kind of page that is wanted and not seen yet, and goes on from there. */
async function walk(page: Page, wanted: readonly string[], reached: Set<string>): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const here = page.url();
  const next = async () => {
    for (const href of await hrefsOn(page)) {
      const shape = shapeOf(new URL(href, here).pathname, inside);
      if (shape && wanted.includes(shape) && !reached.has(shape)) return { href, shape };
    }
    return null;
  };
  const onward = async () => (await next()) ?? (await inMenu(page, next));
  for (let found = await onward(); found; found = await onward()) {
    const { href, shape } = found;
    reached.add(shape);
    await page.locator(`a[href="${href}"]`).filter({ visible: true }).first().click();
    await expect.poll(() => shapeOf(new URL(page.url()).pathname, inside), shape).toBe(shape);
    await walk(page, wanted, reached);
    await page.goBack();
    await expect(page).toHaveURL(here);
  }
}

/** A person's page keeps some of its ways on in its menu. */
async function inMenu<T>(page: Page, next: () => Promise<T | null>): Promise<T | null> {
  if (shapeOf(new URL(page.url()).pathname, inside) !== "/[workspace]/team/people/[rep]") return null;
  const more = page
    .getByRole("main")
    .getByRole("button", { name: /^More about/ })
    .first();
  if (!(await more.isVisible())) return null;
  await more.click();
  return next();
}

/** Where the visible links lead, once the page has anything beside its frame. */
async function hrefsOn(page: Page): Promise<string[]> {
  await expect(page.locator("[role=status][aria-label^=Loading]")).toHaveCount(0);
  return page
    .locator("a[href]")
    .filter({ visible: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
