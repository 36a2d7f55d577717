import { join } from "node:path";
import { dataFolder, readSecrets } from "#db/data-folder.ts";
import { type EmbeddedServer, startEmbedded } from "#db/embedded.ts";
import { appUrlFor, migrate } from "#db/migrate.ts";
import { Failure } from "./failure.ts";

/** `stop` ends the database if this call started it; `end` ends the one of the data folder whoever started it. */
export type Prepared = { env: Record<string, string>; samplePassword: string } & Omit<EmbeddedServer, "ownerUrl">;

/**
 * Makes a database ready to serve from: the one of DATABASE_URL, else the embedded one of the data
 * folder; migrated, with the serving role's password set. Answers the variables the server needs.
 * Throws a Failure.
 */
export async function prepareDatabase(say: (text: string) => void): Promise<Prepared> {
  const folder = dataFolder();
  const secrets = readSecrets(folder);
  const given = process.env.DATABASE_URL;
  say(given ? "using the database of DATABASE_URL" : `starting PostgreSQL in ${folder}`);
  const server = given ? someoneElses(given) : await startOwn(folder, secrets.databasePassword);
  const hasOwnAppUrl = process.env.DATABASE_APP_URL;
  const applied = await migrate(server.ownerUrl, hasOwnAppUrl ? {} : { appPassword: secrets.appPassword }).catch(
    async (cause: Error) => {
      await server.stop();
      throw given ? refusalOf(given, cause) : new Failure(cause.message, MIGRATION_STEP, cause);
    },
  );
  if (applied.length > 0) say(`applied ${applied.length} migrations`);
  return {
    env: {
      DATABASE_URL: server.ownerUrl,
      DATABASE_APP_URL: hasOwnAppUrl ?? appUrlFor(server.ownerUrl, secrets.appPassword),
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.authSecret,
      FAIRLEAD_DATA: folder,
    },
    samplePassword: secrets.samplePassword,
    stop: server.stop,
    end: server.end,
  };
}

const MIGRATION_STEP = "Nothing of that migration is kept. Mend it and run this again.";

async function startOwn(folder: string, password: string): Promise<EmbeddedServer> {
  try {
    return await startEmbedded({ folder, password });
  } catch (cause) {
    const nextStep = (cause as Error).message.includes("refuses its password")
      ? `Put the ${join(folder, "secrets.json")} back that was there, or move ${folder} away to begin anew.`
      : "Mend what it names, or set FAIRLEAD_DATA to another folder or DATABASE_URL to a PostgreSQL of yours.";
    throw new Failure((cause as Error).message, nextStep, cause);
  }
}

function someoneElses(ownerUrl: string): EmbeddedServer {
  if (!URL.canParse(ownerUrl))
    throw new Failure("DATABASE_URL is not an address.", "Write it as postgres://user:password@host:5432/database.");
  return { ownerUrl, stop: async () => {}, end: async () => {} };
}

/** Why a given database cannot be used. The address is told without its password. */
export function refusalOf(url: string, cause: Error): Failure {
  const { host, username } = new URL(url);
  const code = String(
    (cause as { code?: unknown }).code ?? (cause.cause as { code?: unknown } | undefined)?.code ?? "",
  );
  const why = cause.message || code;
  if (code === "42501")
    return new Failure(
      `The role ${username} of DATABASE_URL may not do what migrations need: ${why}.`,
      "Name the database's owner with the right to create roles (ALTER ROLE … CREATEROLE) in DATABASE_URL, and run this again.",
      cause,
    );
  if (/^(28|3D)/.test(code))
    return new Failure(
      `The PostgreSQL of DATABASE_URL at ${host} refuses us: ${why}.`,
      "Correct user, password and database in DATABASE_URL and run this again.",
      cause,
    );
  if (cause.message.startsWith("Migration ")) return new Failure(cause.message, MIGRATION_STEP, cause);
  return new Failure(
    `The PostgreSQL of DATABASE_URL at ${host} does not answer: ${why}.`,
    "Start it or correct DATABASE_URL and run this again; without DATABASE_URL one is started for you.",
    cause,
  );
}
