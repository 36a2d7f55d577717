import { dataFolder, readSecrets } from "#db/data-folder.ts";
import { startEmbedded } from "#db/embedded.ts";
import { appUrlFor, migrate } from "#db/migrate.ts";

export type Prepared = { env: Record<string, string>; samplePassword: string; stop: () => Promise<void> };

/**
 * Makes a database ready to serve from: the one of DATABASE_URL, else the embedded one of the data
 * folder; migrated, with the serving role's password set. Answers the variables the server needs.
 */
export async function prepareDatabase(say: (text: string) => void): Promise<Prepared> {
  const folder = dataFolder();
  const secrets = readSecrets(folder);
  const given = process.env.DATABASE_URL;
  say(given ? "using the database of DATABASE_URL" : `starting PostgreSQL in ${folder}`);
  const server = given
    ? { ownerUrl: given, stop: async () => {} }
    : await startEmbedded({ folder, password: secrets.databasePassword });
  const hasOwnAppUrl = process.env.DATABASE_APP_URL;
  const applied = await migrate(server.ownerUrl, hasOwnAppUrl ? {} : { appPassword: secrets.appPassword });
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
  };
}
