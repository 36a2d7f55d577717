import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import axe from "axe-core";
import type { Role } from "../../server/core/access.ts";
import { isFull } from "./screens-form.ts";
import { actionOf, pageOf } from "./screens-pages.ts";

const SHOTS = join(import.meta.dirname, "..", "screenshots");

/** The sizes every page is looked at. */
export const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** One look at an opened page. */
export type Look = { size: keyof typeof SIZES; theme: "light" | "dark" };

/** Both sizes in both colours, so that each look differs from the one before in one thing. */
export const LOOKS: readonly Look[] = [
  { size: "wide", theme: "light" },
  { size: "wide", theme: "dark" },
  { size: "phone", theme: "dark" },
  { size: "phone", theme: "light" },
];

type Visit = {
  shape: string;
  address: string;
  who: string;
  /** The role that looks; left out where the page knows no roles. */
  role?: Role | undefined;
  shots: boolean;
  looks: readonly Look[];
  axeAt: readonly Look[];
};

/** Loads a page once and looks at it in each of the looks. Answers what is wrong with it, in words; nothing when nothing is. */
export async function visit(page: Page, { shape, address, who, role, shots, looks, axeAt }: Visit): Promise<string[]> {
  await look(page, LOOKS[0] as Look);
  const answer = await page.goto(address);
  if (answer?.status() !== 200) return [`${who} ${shape}: answered ${answer?.status()}`];
  const problems: string[] = [];
  for (const one of looks) {
    await look(page, one);
    await settled(page);
    const found = await faults(page, { heading: pageOf(shape).heading, action: actionOf(shape, role) });
    if (axeAt.includes(one)) found.push(...(await axeFindings(page, one)));
    problems.push(...found.map((fault) => `${who} ${shape} ${one.size} ${one.theme}: ${fault}`));
    if (shots) await takePicture(page, [who, shape, one.size, one.theme].join("-"));
  }
  return problems;
}

/** What moves is shown where it ends: nobody looks at how it gets there. */
async function look(page: Page, { size, theme }: Look): Promise<void> {
  const { width } = page.viewportSize() ?? {};
  if (width !== SIZES[size].width) await page.setViewportSize(SIZES[size]);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
}

function takePicture(page: Page, name: string): Promise<Buffer> {
  const file = name.replace(/[/[\]-]+/g, "-").replace(/-$/, "");
  return page.screenshot({ path: join(SHOTS, `${file}.png`) });
}

/** Waits until the page listens, nothing loads and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("h1")?.checkVisibility() &&
      !document.querySelector("[data-starting], [aria-busy=true], [role=status][aria-label^=Loading]") &&
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
}

/** Its one heading, something to do, and no scrolling sideways. */
async function faults(
  page: Page,
  { heading, action }: { heading: RegExp | undefined; action: RegExp | undefined },
): Promise<string[]> {
  const problems: string[] = [];
  // A chart takes the width of its place a moment after the window has changed; what stays too wide is told below.
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, undefined, { timeout: 3_000 })
    .catch(() => undefined);
  const { titles, names, tooWide } = await page.evaluate(measure);
  if (titles.length !== 1 || !(heading ?? /\S/).test(titles[0] ?? ""))
    problems.push(`headings ${JSON.stringify(titles)}`);
  if (action && !names.some((name) => action.test(name)))
    problems.push(`no action ${action} among ${JSON.stringify(names)}`);
  if (tooWide > 0) problems.push(`${tooWide} px too wide`);
  return problems;
}

/** Runs in the page: its visible headings; of all visible buttons, links and filters besides its frame the names, and where links lead; by how much it is too wide. */
function measure() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const root = document.querySelector("main") ?? document.body;
  const visible = (within: ParentNode, selector: string) =>
    [...within.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const words = (text: string) => text.trim().replace(/\s+/g, " ");
  return {
    titles: visible(document, "h1").map(({ textContent }) => words(textContent)),
    names: visible(root, "button, a[href], select[aria-label], input[type=submit]").flatMap((element) =>
      [words(element.getAttribute("aria-label") ?? element.textContent), element.getAttribute("href") ?? []].flat(),
    ),
    tooWide: scrollWidth - clientWidth,
  };
}

/** The links and buttons of the frame that axe has measured, by look. */
const partsSeen: Record<string, Set<string>> = {};

/**
 * What axe finds serious. A picture made of the very same elements is measured once in a run for each size and
 * colour, whoever sees it; of the rows of a table that differ in words alone, the first; a link of the frame once.
 * In the full form only rows are measured once.
 */
async function axeFindings(page: Page, { size, theme }: Look): Promise<string[]> {
  if (!isFull && !isNew(`${size} ${theme} ${await page.evaluate(elements)}`)) return [];
  const parts = partsSeen[`${size} ${theme}`] ?? new Set();
  partsSeen[`${size} ${theme}`] = parts;
  for (const part of await page.evaluate(markTwins, isFull ? [] : [...parts])) parts.add(part);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(runAxe);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, at }) => `${id} at ${at.join(" | ")}`);
}

/** Runs in the page. Without `preload` axe does not read all styles again, for a rule that is not asked (half its time). */
async function runAxe() {
  const { run } = (window as unknown as { axe: typeof axe }).axe;
  const options = { resultTypes: ["violations" as const], preload: false };
  const { violations } = await run({ exclude: ["[data-twin]"] }, options);
  return violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    at: nodes.slice(0, 4).map(({ html }) => html.slice(0, 160)),
  }));
}

/** Runs in the page: every kind of element on it, with its parent's, its attributes' names, roles and classes, and whether it says anything. */
function elements(): string {
  const kind = (element: Element) => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      /^(class|role|type|style|tabindex)$/.test(name) ? `${name}=${value}` : `${name}${value ? "" : "-empty"}`,
    );
    return `${element.localName} ${attributes.toSorted().join(" ")} ${/\S/.test(element.textContent ?? "")}`;
  };
  const kinds = [...document.body.querySelectorAll("*")].map(
    (element) => `${kind(element.parentElement as Element)} > ${kind(element)}`,
  );
  return [...new Set(kinds)].toSorted().join("\n");
}

/**
 * Runs in the page: marks every element with an earlier sibling of the very same shape, as the further rows of a table
 * have, and the links and buttons of the frame that are among `known`. Answers the shapes of the frame's.
 */
function markTwins(known: readonly string[]): string[] {
  const shapes = new Map<Element, string>();
  const shapeOf = (element: Element): string => {
    const attributes = [...element.attributes].filter(({ name }) => !/^(id|href|for|aria-\w+|data-\w+)$/.test(name));
    const inside = [...element.children].map(shapeOf).join("");
    const says = /\S/.test(element.textContent ?? "");
    const shape = `<${element.localName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(" ")} ${says}>${inside}</>`;
    shapes.set(element, shape);
    return shape;
  };
  shapeOf(document.body);
  for (const [element, shape] of shapes) {
    let before = element.previousElementSibling;
    while (before && shapes.get(before) !== shape) before = before.previousElementSibling;
    element.toggleAttribute("data-twin", before !== null);
  }
  const parts = [...document.querySelectorAll("aside :is(a, button), nav :is(a, button)")].map((element) => {
    const part = `${element.closest("aside, nav")?.className} ${shapes.get(element)}`;
    if (known.includes(part)) element.toggleAttribute("data-twin", true);
    return part;
  });
  return [...new Set(parts)];
}

/** Answers whether nobody in this run has seen this before, in whatever process; afterwards somebody has. */
function isNew(picture: string): boolean {
  const folder = join(process.env.E2E_DATA ?? "", "looked-at");
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, createHash("sha256").update(picture).digest("hex")), "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}
