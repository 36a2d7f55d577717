import type { Page } from "@playwright/test";
import { openDesk } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";
import { newWorkspace } from "./support/workspace.ts";

const pane = (page: Page, name: string) => page.getByRole("region", { name });
const toast = (page: Page, text: string) =>
  expect(page.getByText(`${text} Publish the draft to make it count.`)).toBeVisible();

type LibraryPlace = "segments" | "lists" | "territories" | "policies" | "tracks";

async function open(page: Page, slug: string, place: LibraryPlace, add: string) {
  await page.goto(`/${slug}/rules/${place}`);
  await page.getByRole("link", { name: add, exact: true }).click();
}

test("a rule that names a list, a segment and a territory is built, published, and a lead goes where it says", async ({
  page,
  browser,
}) => {
  const { slug, send, ana } = await openDesk(page, browser);

  await open(page, slug, "lists", "Add list");
  await page.getByLabel("Name", { exact: true }).fill("Strategic accounts");
  await page.getByLabel("Values, one to a line").fill("globex.example\nGLOBEX.example\n");
  await expect(page.getByText(/^1 value, 1 twice, left out/)).toBeVisible();
  await page.getByRole("button", { name: "Add from a CSV" }).click();
  await page.getByRole("textbox", { name: "CSV" }).fill("Domain\nacme-strategic.example\n");
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await page.getByRole("button", { name: "Save 1 value" }).click();
  await page.getByRole("button", { name: "Save to the draft" }).click();
  await toast(page, "List saved.");

  await open(page, slug, "segments", "Add segment");
  await page.getByLabel("Name", { exact: true }).fill("Large");
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Employees" });
  await page.getByLabel("Employees, lowest").fill("500");
  await page.getByRole("button", { name: "Save to the draft" }).click();
  await toast(page, "Segment saved.");
  await expect(pane(page, "List").getByText("Employees 500 or more")).toBeVisible();

  await page.goto(`/${slug}/rules/territories`);
  await page.getByRole("link", { name: "Upload", exact: true }).click();
  const csv = "Territory,Parent,Countries,Postal codes,Owner\nDACH,,DE; AT,,Ana Duarte\nBavaria,DACH,,";
  await page.getByRole("textbox", { name: "CSV" }).fill(`${csv}80-87,\n`);
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await expect(page.getByText(/write the country before the codes/)).toBeVisible();
  await page.getByRole("textbox", { name: "CSV" }).fill(`${csv}DE 80-87,\n`);
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await page.getByRole("button", { name: "Save 2 territories" }).click();
  await toast(page, "2 rows of territories saved.");
  await expect(pane(page, "List").getByText("postal codes DE 80-87 · Ana Duarte, from above")).toBeVisible();

  await open(page, slug, "policies", "Add SLA policy");
  await page.getByLabel("Name", { exact: true }).fill("Strategic");
  await page.getByLabel("P1", { exact: true }).fill("7");
  await page.getByLabel("Counted in").selectOption({ label: "The wall clock, nights and weekends included" });
  await page.getByRole("button", { name: "Save to the draft" }).click();
  await toast(page, "SLA policy saved.");
  await expect(pane(page, "List").getByText("P1 7 minutes, by the wall clock")).toBeVisible();
  await open(page, slug, "tracks", "Add nurture track");
  await page.getByLabel("Name", { exact: true }).fill("Product news");
  await page.getByRole("button", { name: "Save to the draft" }).click();
  await toast(page, "Nurture track saved.");

  await page.goto(`/${slug}/rules`);
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByLabel("Name of the rule").fill("Strategic in Bavaria");
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Company domain" });
  await page.getByLabel("How Company domain is compared").selectOption({ label: "is in list" });
  await page.getByLabel("Value of Company domain").selectOption({ label: "Strategic accounts" });
  for (const [field, value] of [
    ["Segment", "Large"],
    ["Territory", "Bavaria"],
  ] as const) {
    await page.getByRole("button", { name: "Condition", exact: true }).click();
    await page.getByLabel("Field", { exact: true }).last().selectOption({ label: field });
    await page.getByLabel(`Value of ${field}`).selectOption({ label: value });
  }
  await page.getByLabel("Kind of target 1").selectOption({ label: "Territory’s owner" });
  await page.getByLabel("SLA policy").selectOption({ label: "Strategic" });
  await page.getByLabel("Nurture track").selectOption({ label: "Product news" });
  await page.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("link", { name: /^Rule \d+, Strategic in Bavaria:/ });
  await expect(row).toHaveText(
    "Company domain is in Strategic accounts and the lead is in the segment Large and the lead is in the territory Bavaria → owner of the territory, SLA Strategic, nurture track Product news",
  );
  await row.focus();
  for (let step = 0; step < 2; step++) await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText(/\d changes since live \d+ · saved/)).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("Value list Strategic accounts")).toBeVisible();
  await page.getByLabel("Why", { exact: true }).fill("Strategic accounts have their own owner");
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.getByText(/Version \d is live/)).toBeVisible();

  const lead = { email: "jo@acme-strategic.example", country: "Germany", postal_code: "80331", type: "quote" };
  const answer = await send({ ...lead, first_name: "Jo", last_name: "Fischer", employees: "1000" });
  expect(answer.owner?.name).toBe("Ana Duarte");

  await page.getByRole("link", { name: "Versions" }).click();
  await expect(page.getByText("New, with 2 values").first()).toBeVisible();
  await ana.goto(`/${slug}/leads/${answer.lead_id}`);
  await expect(
    ana.getByText(/because Bavaria is your territory, and rule “Strategic in Bavaria”/).first(),
  ).toBeVisible();
  await expect(
    ana.getByText("The SLA policy Strategic says until when the first action is due.").first(),
  ).toBeVisible();
  await ana.getByRole("button", { name: "Every rule, with ticks and crosses" }).click();
  const every = ana.getByRole("region", { name: "Every rule" });
  await expect(every.getByText("decided again from the record: the same")).toBeVisible();
  await expect(every.getByRole("listitem").filter({ hasText: "Strategic in Bavaria" })).toContainText("takes it");
});

test("before territories are published it says whose open leads would move, and to whom", async ({ page, browser }) => {
  const { slug, owner, send } = await openDesk(page, browser);
  const name = { first_name: "Jo", last_name: "Fischer" };
  const answer = await send({ ...name, email: "jo@hallmann.example", country: "Germany", type: "quote" });
  await page.goto(`/${slug}/rules/territories?id=upload`);
  const csv = `Territory,Parent,Countries,Owner\nDACH,,DE; AT,${owner.name}\n`;
  await page.getByRole("textbox", { name: "CSV" }).fill(csv);
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await page.getByRole("button", { name: "Save 1 territory" }).click();
  await toast(page, "1 row of territories saved.");
  await page.getByRole("link", { name: "Who would move" }).click();
  await expect(page.getByText("By this tree 1 open lead would be somebody else’s.")).toBeVisible();
  await expect(page.getByRole("row", { name: `DACH ${owner.name} 1 0` })).toBeVisible();
  await page
    .getByRole("row", { name: `DACH ${answer.owner?.name} ${owner.name}` })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { name: "Jo Fischer" })).toBeVisible();
});

test("a rule is split by company, waits at a target and is dated, in words", async ({ page }) => {
  const { slug } = await newWorkspace(page);
  await page.goto(`/${slug}/rules`);
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByLabel("Name of the rule").fill("Trial of two ways");
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Weekday" });
  await page.getByRole("combobox", { name: "Value of Weekday" }).fill("Monday");
  await page.keyboard.press("Enter");
  await page
    .getByLabel("What happens with a lead that matches")
    .selectOption({ label: "Send it by share of companies (A/B)" });
  await page.getByLabel("Share of variant 1 in percent").fill("30");
  await expect(page.getByText("80% of companies.")).toBeVisible();
  await page.getByLabel("Share of variant 2 in percent").fill("70");
  for (const variant of [1, 2]) {
    await page.getByLabel(`Kind of variant ${variant}, target 1`).selectOption({ label: "Rep" });
    await page.getByLabel(`Who is variant ${variant}, target 1`).selectOption({ label: "Priya Raman" });
  }
  await page.getByLabel("Minutes that variant 1, target 1 may hold the lead").fill("45");
  await expect(page.getByRole("button", { name: "Remove variant 1, target 1" })).toBeInViewport({ ratio: 1 });
  await page.getByLabel("In effect until (Berlin)").fill("2030-01-01T00:00");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("link", { name: /^Rule \d+, Trial of two ways:/ })).toHaveText(
    "Weekday is Monday → 30% of companies (A) to Priya Raman, held up to 45 minutes when away, 70% of companies (B) to Priya Raman, hold when away",
  );
  await expect(page.getByText("Dated", { exact: true })).toBeVisible();
  await expect(page.getByTitle("In effect until 1 Jan 2030, 00:00 (Berlin time)")).toBeVisible();
  await expect(page.getByText(/1 change since live 1 · saved/)).toBeVisible();

  await page.goto(`/${slug}/settings`);
  await expect(page.getByText("what rules mean by “in business hours”, Berlin time")).toBeVisible();
  await page.getByLabel("Monday, block 1, to").fill("20");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("All saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Monday, block 1, to")).toHaveValue("20:00");
});
