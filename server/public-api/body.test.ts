import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readText } from "./body.ts";

const MOST_BYTES = 1_000;
const app = new Hono();
app.post("/", async (c) => {
  const text = await readText(c, MOST_BYTES);
  return typeof text === "string" ? c.text(`${text.length} characters`) : text;
});
const server = createServer(getRequestListener(app.fetch));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a body in pieces, as one of unknown length; `ends` says whether it is ever over. */
function send(
  pieces: readonly (string | Buffer)[],
  { ends }: { ends: boolean },
): Promise<{ status?: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ port, host: "127.0.0.1", method: "POST" }, async (answer) => {
      resolve({ status: answer.statusCode, text: Buffer.concat(await answer.toArray()).toString() });
      sent.destroy();
    });
    sent.on("error", reject);
    for (const piece of pieces) sent.write(piece);
    if (ends) sent.end();
  });
}

test("a body of unknown length is refused as soon as it is too large, before it ends", async () => {
  const { status, text } = await send(["x".repeat(600), "x".repeat(401)], { ends: false });
  expect(status).toBe(413);
  expect(JSON.parse(text).errors).toMatchObject([{ code: "too_large" }]);
});

test("a body of unknown length that is just not too large is read whole, a character cut in two included", async () => {
  const [first, second] = [Buffer.from("ä").subarray(0, 1), Buffer.from("ä").subarray(1)];
  expect(await send([first, second, "x".repeat(998)], { ends: true })).toEqual({ status: 200, text: "999 characters" });
});

test("a body that is not UTF-8 is refused", async () => {
  expect((await send([Buffer.from([0xff, 0xfe])], { ends: true })).status).toBe(400);
});
