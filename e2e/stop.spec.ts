import { type ClientRequest, request as httpRequest } from "node:http";
import { text } from "node:stream/consumers";
import { openDesk } from "./support/desk.ts";
import { call } from "./support/people.ts";
import { startServer } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

// The browser says so when its stream is closed and nobody answers at the address any more.
test.use({ expectedConsoleErrors: [/Failed to load resource: net::ERR_/, /net::ERR_CONNECTION/] });

/** A lead of which the server has read the head and waits for the body; `finish` sends it and answers what came back. */
async function beginLead(url: string, secret: string): Promise<{ finish: () => Promise<string> }> {
  const body = JSON.stringify({ email: "in-flight@buyer.example", type: "quote" });
  const sent: ClientRequest = httpRequest(`${url}/v1/leads`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      expect: "100-continue",
    },
  });
  const answer = new Promise<string>((resolve, reject) => {
    sent.once("response", (response) => text(response).then((words) => resolve(`${response.statusCode} ${words}`)));
    sent.once("error", reject);
  });
  sent.flushHeaders();
  await new Promise((resolve) => sent.once("continue", resolve));
  return {
    finish: () => {
      sent.end(body);
      return answer;
    },
  };
}

test("told to end, the server finishes the lead in flight, closes its streams and is gone within ten seconds", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const server = await startServer();
  const before = { url: process.env.E2E_BASE_URL, data: process.env.E2E_DATA };
  Object.assign(process.env, { E2E_BASE_URL: server.url, E2E_DATA: server.data });
  try {
    const { slug, ana } = await openDesk(page, browser);
    const key = await call<{ secret: string }>(page.request, "key.create", {
      slug,
      name: "S",
      scopes: ["leads:write"],
    });
    await ana.goto(`${server.url}/${slug}/inbox`);
    await expect(ana.getByText("Live", { exact: true })).toBeVisible();
    const lead = await beginLead(server.url, key.secret);

    let exitCode: number | null | undefined;
    const gone = server.end().then((code) => {
      exitCode = code;
    });
    expect(await lead.finish()).toMatch(/^201 .*"lead_id"/);
    await expect.poll(() => exitCode, { timeout: 10_000 }).toBe(0);
    await gone;
  } finally {
    Object.assign(process.env, { E2E_BASE_URL: before.url, E2E_DATA: before.data });
    await server.stop();
  }
});
