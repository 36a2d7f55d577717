import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Env } from "../../env.ts";
import { uuidv7 } from "../../ids.ts";
import type { Mailer } from "./mailer.ts";

const MOST_SHOWN = 200;

const keptMail = z.object({
  id: z.uuid(),
  at: z.number(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** A mail in the development mailbox; `at` in epoch milliseconds. */
export type KeptMail = z.infer<typeof keptMail>;

/** Answers whether the development mailbox exists: only where the product is served to this machine alone and no mail server is set. */
export const hasMailbox = (env: Pick<Env, "isLoopback" | "SMTP_URL">): boolean => env.isLoopback && !env.SMTP_URL;

/** Keeps mails as files instead of sending them. */
export function mailboxMailer(dataFolder: string): Mailer {
  const folder = folderIn(dataFolder);
  return {
    send: async (mail) => {
      const at = Date.now();
      const id = uuidv7(); // ids made without a time rise within a millisecond too
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${id}.json`);
      // A reader never sees half a mail.
      await writeFile(`${file}.part`, JSON.stringify({ id, at, ...mail }));
      await rename(`${file}.part`, file);
    },
  };
}

/** Lists the mails of the development mailbox, newest first, at most 200. */
export async function listKeptMails(dataFolder: string): Promise<KeptMail[]> {
  const names = await readdir(folderIn(dataFolder)).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, MOST_SHOWN);
  return Promise.all(newest.map((name) => readKeptMail(join(folderIn(dataFolder), name))));
}

async function readKeptMail(file: string): Promise<KeptMail> {
  return keptMail.parse(JSON.parse(await readFile(file, "utf8")));
}

const folderIn = (dataFolder: string) => join(dataFolder, "mailbox");
