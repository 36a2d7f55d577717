import type { Page } from "@playwright/test";
import { ROLES, type Role } from "../server/core/access.ts";
import { STARTING_FORM } from "../server/core/form/form-definition.ts";
import { SAMPLE_STAFF, sampleEmail } from "../server/services/sample/people.ts";
import { createForm, rowsOf } from "./support/intake.ts";
import { call, mailTo, PASSWORD, signIn, signUp, tokenIn } from "./support/people.ts";
import { addressOf, foundPages, type Ids, pageOf, shapeOf } from "./support/screens-pages.ts";
import { type Look, openSample, visit } from "./support/screens-visit.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: "parallel" });

const LONG_MS = 600_000;
const shapes = foundPages();
const inside = shapes.filter((shape) => shape.startsWith("/[workspace]") && !pageOf(shape).sendsOn);
const outside = shapes.filter((shape) => !shape.startsWith("/[workspace]"));

const EVERY_LOOK: readonly Look[] = [
  { size: "wide", theme: "light", axe: "all" },
  { size: "wide", theme: "dark", axe: "colours" },
  { size: "phone", theme: "dark", axe: "all" },
  { size: "phone", theme: "light" },
];
const TWO_LOOKS: readonly Look[] = [
  { size: "wide", theme: "light" },
  { size: "phone", theme: "dark" },
];
const CHECKED_LOOKS = TWO_LOOKS.map((look) => ({ ...look, axe: "all" }) as const);
const LOOKS: Readonly<Record<Role, readonly Look[]>> = {
  owner: EVERY_LOOK,
  admin: TWO_LOOKS,
  manager: TWO_LOOKS,
  rep: [
    { size: "wide", theme: "dark" },
    { size: "phone", theme: "light", axe: "all" },
  ],
};

/** Looks at pages one after another; a page that is wrong fails the test and does not end it. */
async function visitAll(
  page: Page,
  { who, ids, looks, search = "" }: { who: string; ids: Ids; looks: readonly Look[]; search?: string },
  all: readonly string[],
): Promise<void> {
  for (const shape of all) {
    const address = addressOf(shape, ids);
    if (address) expect.soft(await visit(page, { shape, address: `${address}${search}`, who, looks })).toEqual([]);
  }
}

for (const role of ROLES) {
  test(`the sample as ${role}: every page of the role, at both sizes, light and dark`, async ({ page }) => {
    test.setTimeout(LONG_MS);
    const { ids, repName } = await openSample();
    const [owner, admin] = SAMPLE_STAFF;
    const name = { owner: owner.name, admin: admin.name, manager: "Greta Lindholm", rep: repName }[role];
    await signIn(page.request, { email: sampleEmail(name), password: PASSWORD });
    const mine = inside.filter((shape) => ROLES.indexOf(role) <= ROLES.indexOf(pageOf(shape).by as Role));
    for (const shape of mine) expect([shape, addressOf(shape, ids)]).not.toEqual([shape, null]);
    await visitAll(page, { who: `sample-${role}`, ids, looks: LOOKS[role] }, mine);
  });
}

test("an empty workspace: every page its owner can open says what will be there", async ({ page }) => {
  test.setTimeout(LONG_MS);
  const { slug, email } = await signUp(page.request, { name: "Olive Owner", company: "Empty Sample" });
  const [own] = await rowsOf<{ rep: string }>("select id as rep from rep where email = $1", [email]);
  await visitAll(page, { who: "empty-owner", ids: { workspace: slug, rep: own?.rep }, looks: CHECKED_LOOKS }, inside);
});

test("pages outside a workspace, for a person who is signed in and for anybody", async ({ page }) => {
  test.setTimeout(LONG_MS);
  const { slug } = await signUp(page.request, { name: "Olive Owner", company: "Outside Sample" });
  const form = await createForm(page, slug, { name: "Contact", origins: [], definition: STARTING_FORM });
  const invited = `${crypto.randomUUID().slice(0, 8)}@northwind-sample.example`;
  await call(page.request, "member.invite", { slug, email: invited, role: "rep" });
  const token = tokenIn(await mailTo(invited));
  const ids = { form: form.publicKey, submission: crypto.randomUUID(), token };
  for (const shape of outside) expect([shape, addressOf(shape, ids)]).not.toEqual([shape, null]);
  const personal = outside.filter((shape) => pageOf(shape).by === "person");
  await visitAll(page, { who: "person", ids, looks: CHECKED_LOOKS, search: "?all" }, personal);
  await page.context().clearCookies();
  const open = outside.filter((shape) => pageOf(shape).by === "anybody");
  await visitAll(page, { who: "anybody", ids, looks: CHECKED_LOOKS }, open);
});

test("every page of the workspace is reached from the inbox by clicks", async ({ page }) => {
  test.setTimeout(LONG_MS);
  const { ids } = await openSample();
  await signIn(page.request, { email: sampleEmail(SAMPLE_STAFF[0].name), password: PASSWORD });
  await page.goto(`/${ids.workspace}/inbox`);
  const reached = new Set<string>(["/[workspace]/inbox"]);
  await walk(page, reached);
  await page.getByRole("button", { name: SAMPLE_STAFF[0].name }).click();
  await walk(page, reached);
  expect(inside.filter((shape) => !reached.has(shape))).toEqual([]);
});

/** Clicks every link on the page that leads to a kind of page nobody has seen yet, and goes on from there. */
async function walk(page: Page, reached: Set<string>): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const here = page.url();
  const next = async () => {
    for (const href of await hrefsOn(page)) {
      const shape = shapeOf(new URL(href, here).pathname, inside);
      if (shape && !reached.has(shape)) return { href, shape };
    }
    return null;
  };
  for (let found = await next(); found; found = await next()) {
    const { href, shape } = found;
    reached.add(shape);
    await page.locator(`a[href="${href}"]`).filter({ visible: true }).first().click();
    await expect.poll(() => shapeOf(new URL(page.url()).pathname, inside), shape).toBe(shape);
    await walk(page, reached);
    await page.goto(here);
  }
}

/** Where the visible links lead, once the page has anything beside its frame. */
async function hrefsOn(page: Page): Promise<string[]> {
  await expect(page.locator("[role=status][aria-label^=Loading]")).toHaveCount(0);
  return page
    .locator("a[href]")
    .filter({ visible: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
