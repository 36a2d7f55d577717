import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** The server that a data folder's holder runs, once it answers. */
export type Serving = { port: number; address: string; hasSample: boolean };
/** The process that has a data folder, and what it serves; `serving` is missing while it starts. */
export type Holder = { pid: number; doorPort: number; token: string; serving?: Serving };

const FILE = "running.json";
const ANSWER_MS = 5_000;

/**
 * Takes a data folder for this process, or answers who has it. The holder keeps a door open for as long as it lives,
 * behind which it says the token of its file: a process of the same number may be another by now, this may not.
 */
export async function claimFolder(folder: string): Promise<Holder | undefined> {
  const token = randomUUID();
  const mine: Holder = { pid: process.pid, doorPort: await openDoor(token), token };
  for (;;) {
    try {
      writeFileSync(join(folder, FILE), asText(mine), { flag: "wx", mode: 0o600 });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const other = readHolder(folder);
    if (other && (await isHeld(other))) return other;
    rmSync(join(folder, FILE), { force: true });
  }
}

/** Tells whoever asks for this process's folder what it serves. */
export function announce(folder: string, serving: Serving): void {
  const mine = readHolder(folder);
  if (mine?.pid !== process.pid) return;
  const next = join(folder, `${FILE}.next`);
  writeFileSync(next, asText({ ...mine, serving }), { mode: 0o600 });
  renameSync(next, join(folder, FILE));
}

/** Gives this process's folder back. One that is another's stays as it is. */
export function releaseFolder(folder: string): void {
  if (readHolder(folder)?.pid === process.pid) rmSync(join(folder, FILE), { force: true });
}

const asText = (holder: Holder) => `${JSON.stringify(holder)}\n`;

function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function openDoor(token: string): Promise<number> {
  const door = createServer((socket) => socket.on("error", () => {}).end(token)).unref();
  return new Promise((resolve, reject) => {
    door.once("error", reject);
    door.listen(0, "127.0.0.1", () => {
      const address = door.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

function isHeld({ doorPort, token }: Holder): Promise<boolean> {
  const socket = connect(doorPort, "127.0.0.1");
  socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error("no answer")));
  return text(socket).then(
    (said) => said === token,
    () => false,
  );
}
