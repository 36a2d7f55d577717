import { linkIn, mailTo, PASSWORD, signUp } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { addMember, newWorkspace, pageOf } from "./support/workspace.ts";

test("an owner invites a rep, who joins and sees only what a rep may see", async ({ page, browser }) => {
  const owner = await newWorkspace(page);
  const email = `ben-${Date.now()}@northwind-sample.example`;
  await page.goto(`/${owner.slug}/start`);
  await page.getByRole("link", { name: "Invite", exact: true }).click();
  await page.getByLabel("Work email").fill(email);
  await expect(page.getByRole("radio", { name: /^Rep/ })).toBeChecked();
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`${email} has mail from us`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Invitations" }).getByText(email)).toBeVisible();

  const theirs = await browser.newPage();
  await theirs.goto(linkIn(await mailTo(email)));
  await expect(theirs.getByText(/^Priya Raman invites .* as a rep/)).toBeVisible();
  await theirs.getByLabel("Your name").fill("Ben Ode");
  await theirs.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await theirs.getByRole("button", { name: "Join Northwind Sample" }).click();
  await expect(theirs.getByRole("button", { name: "Ben Ode" })).toBeVisible();
  await theirs.goto(`/${owner.slug}/settings`);
  await expect(theirs).toHaveURL(`/${owner.slug}/settings/you`);
  await expect(theirs.getByText("You are a rep here")).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Members" })).toBeHidden();
  for (const path of ["settings/members", "settings/audit", "start"]) {
    expect((await theirs.request.get(`/${owner.slug}/${path}`)).status(), path).toBe(404);
  }
  await theirs.close();

  await page.reload();
  await expect(page.getByText("2 people belong to this workspace.")).toBeVisible();
});

test("a role can be changed and taken back from the toast; an admin cannot touch an owner", async ({
  page,
  browser,
}) => {
  const owner = await newWorkspace(page);
  const rep = await addMember(page.request, owner, "rep", "Ben Ode");
  const admin = await addMember(page.request, owner, "admin", "Ada Min");
  await page.goto(`/${owner.slug}/settings/members`);
  await page.getByLabel("Role of Ben Ode").selectOption("manager");
  await expect(page.getByText("Ben Ode is a manager now")).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByLabel("Role of Ben Ode")).toHaveValue("rep");

  const theirs = await pageOf(browser, admin);
  await theirs.goto(`/${owner.slug}/settings/members`);
  await expect(theirs.getByLabel("Role of Ben Ode")).toBeVisible();
  await expect(theirs.getByLabel("Role of Priya Raman")).toBeHidden();
  await expect(theirs.getByRole("button", { name: "Remove Priya Raman" })).toBeHidden();
  await theirs.getByRole("button", { name: "Invite" }).click();
  await expect(theirs.getByRole("radio", { name: /^Owner/ })).toBeHidden();
  await theirs.keyboard.press("Escape");
  await theirs.getByRole("button", { name: "Remove Ben Ode" }).click();
  await theirs.getByRole("dialog").getByRole("button", { name: "Remove Ben Ode" }).click();
  await expect(theirs.getByText("2 people belong to this workspace.")).toBeVisible();
  const gone = await pageOf(browser, rep);
  expect((await gone.request.get(`/${owner.slug}/settings/you`)).status()).toBe(404);
  await theirs.goto(`/${owner.slug}/settings/audit`);
  await expect(theirs.getByRole("row", { name: /Ada Min removed Ben Ode/ })).toBeVisible();
  await theirs.context().close();
  await gone.context().close();
});

test("a session that is revoked in one browser is over in the other", async ({ page, browser }) => {
  const owner = await newWorkspace(page);
  const elsewhere = await pageOf(browser, owner);
  await elsewhere.goto(`/${owner.slug}/settings/you`);
  await expect(elsewhere.getByText("you are signed in in 2 places")).toBeVisible();
  await page.goto(`/${owner.slug}/settings/you`);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("Signed out in one place")).toBeVisible();
  await expect(page.getByText("you are signed in here only")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await elsewhere.context().close();
});

test("a person of two workspaces chooses between them and makes a third", async ({ page, browser }) => {
  const first = await newWorkspace(page, "Northwind Sample");
  const other = await browser.newPage();
  const host = await signUp(other.request, { name: "Hanna Host", company: "Contoso Sample" });
  await other.goto(`/${host.slug}/settings/members?invite=manager`);
  await other.getByLabel("Work email").fill(first.email);
  await other.getByRole("button", { name: "Send invitation" }).click();
  await page.goto(linkIn(await mailTo(first.email, /invites you/)));
  await page.getByRole("button", { name: "Join Contoso Sample" }).click();
  await page.waitForURL(`**/${host.slug}/**`);
  await page.goto("/workspaces");
  await expect(page.getByRole("link", { name: /Contoso Sample/ })).toBeVisible();
  await page.getByRole("link", { name: "Create a workspace" }).click();
  await page.getByLabel("Company").fill("Third Sample");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByRole("heading", { name: "Set up Third Sample" })).toBeVisible();
  await page.getByRole("button", { name: "Third Sample" }).click();
  await page.getByRole("menuitem", { name: "Northwind Sample" }).click();
  await expect(page.getByRole("heading", { name: "Set up Northwind Sample" })).toBeVisible();
  await other.close();
});

test("settings are kept while they are not saved, and saved settings stay", async ({ page }) => {
  const owner = await newWorkspace(page);
  await page.goto(`/${owner.slug}/settings`);
  await page.getByLabel("P1", { exact: true }).fill("12");
  await page.getByRole("button", { name: "Add a product" }).click();
  await page.getByRole("textbox", { name: "Product", exact: true }).fill("Pumps");
  await page.getByRole("combobox", { name: "Other words for Pumps" }).fill("water pump");
  await page.getByRole("combobox", { name: "Other words for Pumps" }).press("Enter");
  await page.getByRole("link", { name: "Audit log" }).click();
  await page.getByRole("link", { name: "Workspace", exact: true }).click();
  await expect(page.getByLabel("P1", { exact: true })).toHaveValue("12");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("All saved")).toBeVisible();
  await page.reload();
  await expect(page.getByText("answers its most urgent leads within 12 minutes")).toBeVisible();
  await expect(page.getByText("water pump", { exact: true })).toBeVisible();
});

test("a workspace is not there for a stranger", async ({ page, browser }) => {
  const owner = await newWorkspace(page);
  const stranger = await browser.newPage();
  await signUp(stranger.request);
  for (const path of ["", "/settings", "/settings/members", "/settings/you", "/start"]) {
    expect((await stranger.request.get(`/${owner.slug}${path}`)).status(), path).toBe(404);
  }
  await stranger.close();
});

test.describe("the end of a workspace", () => {
  // The wrong name is refused.
  test.use({ expectedConsoleErrors: [/400 .*workspace\.delete/] });
  test("an owner deletes a workspace, after its name, and it is gone for everybody", async ({ page }) => {
    const owner = await newWorkspace(page);
    await page.goto(`/${owner.slug}/settings`);
    await page.getByRole("button", { name: "Delete Northwind Sample" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete Northwind Sample?" });
    await dialog.getByLabel("Name of the workspace").fill("Northwind");
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await expect(dialog.getByText("Type the name as it stands: Northwind Sample")).toBeVisible();
    await dialog.getByLabel("Name of the workspace").fill("Northwind Sample");
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await expect(page).toHaveURL("/workspaces");
    await expect(page.getByText(/is in no workspace/)).toBeVisible();
    expect((await page.request.get(`/${owner.slug}/inbox`)).status()).toBe(404);
  });
});
