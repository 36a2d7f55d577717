import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Secrets made at first start and kept beside the data; never in the repository. */
export type Secrets = { databasePassword: string; appPassword: string; authSecret: string; samplePassword: string };

/**
 * Finds the folder that keeps the database and the secrets: FAIRLEAD_DATA, else `.fairlead`
 * in the project, else (as root, where the project's path is closed to others) /var/lib/fairlead.
 */
export function dataFolder(): string {
  const folder = process.env.FAIRLEAD_DATA ? resolve(process.env.FAIRLEAD_DATA) : defaultFolder();
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** Reads the secrets of a data folder, making them at the first call. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const secret = (bytes: number) => randomBytes(bytes).toString("base64url");
  const secrets = {
    databasePassword: secret(18),
    appPassword: secret(18),
    authSecret: secret(32),
    samplePassword: secret(9),
  };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function defaultFolder(): string {
  const local = resolve(import.meta.dirname, "..", ".fairlead");
  if (process.getuid?.() !== 0) return local;
  return isOpenToOthers(dirname(local)) ? local : "/var/lib/fairlead";
}

/** PostgreSQL runs as another user than root: every folder on the way must let others pass. */
function isOpenToOthers(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    accessSync(at, constants.F_OK);
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
