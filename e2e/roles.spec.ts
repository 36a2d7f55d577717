import { call, ownSlug, signUp } from "./support/people.ts";
import { startProcess, startServer } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

test("one process serves the pages, another takes leads and sends mail: a lead comes live into the inbox", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const before = { url: process.env.E2E_BASE_URL, data: process.env.E2E_DATA };
  const web = await startServer({ FAIRLEAD_ROLES: "web" });
  const rest = await startProcess(web, { FAIRLEAD_ROLES: "api,worker", PUBLIC_URL: web.url });
  Object.assign(process.env, { E2E_BASE_URL: web.url, E2E_DATA: web.data });
  try {
    // Its address is verified by a mail that the other process has sent.
    await signUp(page.request);
    const slug = await ownSlug(page.request);
    const { secret } = await call<{ secret: string }>(page.request, "key.create", {
      slug,
      name: "Website",
      scopes: ["leads:write"],
    });
    await page.goto(`${web.url}/${slug}/inbox`);
    await expect(page.getByText("Live", { exact: true })).toBeVisible();
    const lead = {
      headers: { authorization: `Bearer ${secret}` },
      data: { first_name: "Jonas", last_name: "Weber", email: "jonas@buyer.example", type: "quote" },
    };
    expect((await page.request.post(`${web.url}/v1/leads`, lead)).status()).toBe(404);
    expect((await page.request.post(`${rest.url}/v1/leads`, lead)).status()).toBe(201);
    await expect(page.getByText("Jonas Weber").first()).toBeVisible();
    expect((await page.request.get(`${rest.url}/sign-in`)).status()).toBe(404);
    await page.goto("about:blank");
  } finally {
    Object.assign(process.env, { E2E_BASE_URL: before.url, E2E_DATA: before.data });
    await rest.end();
    await web.stop();
  }
});
