import { startServer } from "./server.ts";

/** Starts one migrated database and one built server for the whole run; their addresses go to the tests by environment. */
export default async function setup() {
  const server = await startServer();
  process.env.E2E_BASE_URL = server.url;
  process.env.E2E_OWNER_URL = server.ownerUrl;
  process.env.E2E_APP_URL = server.appUrl;
  process.env.E2E_DATA = server.data;
  return server.stop;
}
