import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createLog } from "../../log.ts";
import { installRuntime, type Runtime } from "../../runtime.ts";
import { closers } from "../../stop.ts";
import { renderLetter } from "./letter.ts";
import { mailer, trySend } from "./mailer.ts";

type Taken = { from: string; to: string[]; raw: string };
const taken: Taken[] = [];
let refuses = false;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) =>
    done(refuses ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null),
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      taken.push({
        from: mailFrom ? mailFrom.address : "",
        to: rcptTo.map((one) => one.address),
        raw: Buffer.concat(parts).toString(),
      });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "Fairlead <no-reply@fairlead.example>",
    FAIRLEAD_DATA: "",
  };
  installRuntime({ env: env as Runtime["env"], db: {} as Runtime["db"], log: createLog("silent") });
});
afterAll(async () => {
  for (const close of closers()) close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
afterEach(() => {
  taken.length = 0;
  refuses = false;
});

const letter = (subject: string) =>
  renderLetter({
    subject,
    paragraphs: ["Hello <Ana>,", "it is due."],
    facts: [["Company", "A & B"]],
    footnote: "Why this came.",
  });

test("a mail reaches the mail server with both of its forms", async () => {
  await mailer().send({ to: "ana@northwind.example", ...letter("A lead waits") });
  expect(taken).toMatchObject([{ from: "no-reply@fairlead.example", to: ["ana@northwind.example"] }]);
  const { raw } = taken[0] ?? { raw: "" };
  expect(raw).toContain("Subject: A lead waits");
  expect(raw).toContain("Content-Type: text/plain");
  expect(raw).toContain("Content-Type: text/html");
  expect(raw).toContain("&lt;Ana&gt;");
});

test("a subject cannot bring headers of its own", async () => {
  await mailer().send({ to: "ana@northwind.example", ...letter("Hello\r\nBcc: everybody@northwind.example") });
  expect(taken[0]?.to).toEqual(["ana@northwind.example"]);
  const head = taken[0]?.raw.split("\r\n\r\n")[0];
  expect(head).toContain("Subject: Hello Bcc: everybody@northwind.example");
  expect(head).not.toMatch(/^Bcc:/m);
});

test("an address is one address, whatever stands in it", async () => {
  await expect(mailer().send({ to: "a@x.example, b@y.example", ...letter("Hello") })).rejects.toThrow();
  expect(taken).toEqual([]);
});

test("a refusal is an error for who must know, and false for who must not fail", async () => {
  refuses = true;
  const mail = { to: "ana@northwind.example", ...letter("Hello") };
  await expect(mailer().send(mail)).rejects.toThrow();
  expect(await trySend(mail)).toBe(false);
});
