import { call } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { addMember, newWorkspace, pageOf } from "./support/workspace.ts";

// A refused form is an answer in the 400s, which the browser notes on its console.
test.use({ expectedConsoleErrors: [/status of 409/] });

test("an admin adds an account; a lead from its domain is found there, and another account cannot have the domain", async ({
  page,
}) => {
  const { slug, name } = await newWorkspace(page);
  await page.goto(`/${slug}/accounts`);
  await expect(page.getByText("The companies you know will be here")).toBeVisible();
  await page.getByRole("button", { name: "Add account" }).click();
  await page.getByLabel("Name").fill("Hallmann Brewing");
  await page.getByLabel("Class").selectOption("customer");
  await page.getByLabel("Owner").selectOption({ label: name });
  await page.getByLabel("Domains", { exact: true }).fill("https://www.hallmann.example/en");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Add account" }).click();
  await expect(page.getByText(`${name} owns Hallmann Brewing; no leads came from hallmann.example.`)).toBeVisible();

  const { secret } = await call<{ secret: string }>(page.request, "key.create", {
    slug,
    name: "Website",
    scopes: ["leads:write", "accounts:write"],
  });
  const headers = { authorization: `Bearer ${secret}` };
  const lead = { email: "jonas@mail.hallmann.example", first_name: "Jonas", last_name: "Weber", type: "quote" };
  expect((await page.request.post("/v1/leads", { headers, data: lead })).status()).toBe(201);
  await page.reload();
  await page.getByRole("link", { name: "Jonas Weber" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Jonas Weber/ })).toBeVisible();

  const put = await page.request.put("/v1/accounts/crm-2", { headers, data: { name: "Baltica Dairy" } });
  expect(put.status()).toBe(201);
  await page.goto(`/${slug}/accounts`);
  await page.getByRole("link", { name: "Baltica Dairy" }).click();
  await page.getByRole("button", { name: "Edit account" }).click();
  await page.getByLabel("Domains", { exact: true }).fill("hallmann.example");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save account" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "hallmann.example belongs to the account Hallmann Brewing." }),
  ).toBeVisible();
});

test("the list is searched and filtered in the address, and Back undoes it", async ({ page, browser }) => {
  const owner = await newWorkspace(page);
  const { slug } = owner;
  const add = (of: Record<string, unknown>) => call(page.request, "account.create", { slug, of });
  await add({ name: "Hallmann Brewing", class: "customer", domains: ["hallmann.example"] });
  await add({ name: "Baltica Dairy", class: "partner", domains: ["baltica.example"] });
  await page.goto(`/${slug}/accounts`);
  await expect(page.getByText("2 accounts are known")).toBeVisible();
  await page.getByLabel("Class").selectOption("partner");
  await expect(page).toHaveURL(/class=partner/);
  await expect(page.getByText("1 account fits.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Hallmann Brewing" })).toBeHidden();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Hallmann Brewing" })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("baltica.ex");
  await expect(page).toHaveURL(/q=baltica.ex/);
  await expect(page.getByText("1 account fits.")).toBeVisible();

  const rep = await pageOf(browser, await addMember(page.request, owner, "rep", "Ben Okafor"));
  await rep.goto(`/${slug}/accounts?class=customer`);
  await expect(rep.getByRole("link", { name: "Hallmann Brewing" })).toBeVisible();
  await expect(rep.getByRole("button", { name: "Add account" })).toBeHidden();
});
