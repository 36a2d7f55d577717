import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hasMailbox, listKeptMails, mailboxMailer } from "./mailbox.ts";

const folder = mkdtempSync(join(tmpdir(), "fairlead-mailbox-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("kept mails are listed newest first, as they were written", async () => {
  expect(await listKeptMails(folder)).toEqual([]);
  const { send } = mailboxMailer(folder);
  const mail = { to: "ana@northwind.example", html: "<p>ä</p>", text: "ä" };
  await send({ ...mail, subject: "first" });
  await send({ ...mail, subject: "second" });
  const kept = await listKeptMails(folder);
  expect(kept.map(({ subject }) => subject)).toEqual(["second", "first"]);
  expect(kept[1]).toMatchObject({ ...mail, subject: "first" });
});

test("there is a mailbox only on this machine's own address, and only without a mail server", () => {
  expect(hasMailbox({ isLoopback: true, SMTP_URL: undefined })).toBe(true);
  expect(hasMailbox({ isLoopback: false, SMTP_URL: undefined })).toBe(false);
  expect(hasMailbox({ isLoopback: true, SMTP_URL: "smtp://mail.example" })).toBe(false);
});
