import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { rowsOf } from "./intake.ts";
import { PASSWORD } from "./people.ts";
import { type Ids, pageOf } from "./screens-pages.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SHOTS = join(ROOT, "e2e", "screenshots");

/** The sizes every page is looked at. */
export const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** One look at an opened page. `axe`: all rules, or those alone that a change of colours can break. */
export type Look = { size: keyof typeof SIZES; theme: "light" | "dark"; axe?: "all" | "colours" };

/** Loads the sample workspace where it is not loaded yet. Answers ids for addresses and the rep they belong to. */
export async function openSample(): Promise<{ ids: Ids & { workspace: string }; repName: string }> {
  await promisify(execFile)(join(ROOT, "node_modules", ".bin", "node"), ["e2e/support/screens-sample.ts", PASSWORD], {
    cwd: ROOT,
  });
  const [found] = await rowsOf<{ workspace: string; name: string; rep: string; lead: string; pool: string }>(
    `select w.slug as workspace, r.name, r.id as rep, l.id as lead, l.pool_id as pool
     from directory.workspace_head w join lead l on l.workspace_id = w.workspace_id
     join rep r on r.workspace_id = w.workspace_id and r.id = l.owner_rep_id
     join pool_member m on m.workspace_id = w.workspace_id and m.pool_id = l.pool_id and m.rep_id = r.id
     where w.slug = 'northwind-sample' and r.name <> 'Greta Lindholm' order by l.received_at desc limit 1`,
    [],
  );
  if (!found) throw new Error("the sample gave no pool member a lead");
  const [more] = await rowsOf<{ account: string; form: string }>(
    `select (select a.id from account a where a.workspace_id = w.workspace_id order by a.name limit 1) as account,
       (select f.id from form f where f.workspace_id = w.workspace_id order by f.name limit 1) as form
     from directory.workspace_head w where w.slug = 'northwind-sample'`,
    [],
  );
  const { name: repName, ...ids } = found;
  return { ids: { ...ids, ...more }, repName };
}

/** Opens a page and looks at it as asked. Answers what is wrong with it, in words; nothing when nothing is. */
export async function visit(
  page: Page,
  { shape, address, who, looks }: { shape: string; address: string; who: string; looks: readonly Look[] },
): Promise<string[]> {
  const [first] = looks as [Look];
  await page.setViewportSize(SIZES[first.size]);
  await page.emulateMedia({ colorScheme: first.theme });
  const answer = await page.goto(address);
  if (answer?.status() !== 200) return [`${who} ${shape}: answered ${answer?.status()}`];
  const problems: string[] = [];
  for (const look of looks) {
    const found = await lookAt(page, look, pageOf(shape));
    const file = `${who}${shape.replace(/[/[\]]+/g, "-")}-${look.size}-${look.theme}`.replace(/-+/g, "-");
    await page.screenshot({ path: join(SHOTS, `${file}.png`), animations: "disabled" });
    problems.push(...found.map((problem) => `${who} ${shape} ${look.size} ${look.theme}: ${problem}`));
  }
  return problems;
}

async function lookAt(page: Page, look: Look, { heading, action }: ReturnType<typeof pageOf>): Promise<string[]> {
  await page.setViewportSize(SIZES[look.size]);
  await page.emulateMedia({ colorScheme: look.theme });
  await settled(page);
  const problems: string[] = [];
  const titles = await page.getByRole("heading", { level: 1 }).allTextContents();
  if (titles.length !== 1 || !(heading ?? /\S/).test(titles[0]?.trim() ?? ""))
    problems.push(`headings ${JSON.stringify(titles)}`);
  const names = await actionNames(page);
  if (action && !names.some((name) => action.test(name)))
    problems.push(`no action ${action} among ${JSON.stringify(names)}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) problems.push(`${over} px too wide`);
  if (look.axe) problems.push(...(await axeFindings(page, look.axe)));
  return problems;
}

/** Waits until nothing loads and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector("[aria-busy=true], [role=status][aria-label^=Loading]") &&
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
}

/** What can be done on the page besides its frame: the names of all visible buttons and links. */
function actionNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("main") ?? document.body;
    return [...root.querySelectorAll<HTMLElement>("button, a[href], input[type=submit]")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " "));
  });
}

async function axeFindings(page: Page, which: "all" | "colours"): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (which === "colours") builder.withRules(["color-contrast"]);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id} at ${nodes
          .slice(0, 4)
          .map(({ html }) => html.slice(0, 160))
          .join(" | ")}`,
    );
}
