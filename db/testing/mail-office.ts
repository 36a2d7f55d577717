import { afterEach, beforeAll } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import type { Role } from "#server/core/access.ts";
import type { Actor } from "#server/services/actor.ts";
import { mailSender } from "#server/services/delivery/mail-sender.ts";
import { submitLead } from "#server/services/intake/submit-lead.ts";
import { visit } from "#server/worker/visit.ts";
import { arrival } from "./arrivals.ts";
import { addMember, makeWorkspace, poolRule, type WorkspaceFixture } from "./fixtures.ts";
import { startMailServer } from "./mail-server.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";
import { installTestRuntime } from "./test-runtime.ts";

/** The file's own database, once it is open. */
export let database: TestDatabase;

/** Below the ports that the system gives to outgoing connections, so that none of them can be in its place. */
export const SMTP_PORT: number = 15_000 + (process.pid % 15_000);
const running: (() => Promise<unknown>)[] = [];

/** Gives the test file a database of its own and a place for its mail server; call it once at the top. */
export function openMailOffice(): void {
  beforeAll(async () => {
    database = await testDatabase();
    installTestRuntime(database, { SMTP_URL: `smtp://127.0.0.1:${SMTP_PORT}` });
  });
  afterEach(async () => {
    await mailSender().settled();
    await Promise.all(running.splice(0).map((close) => close()));
  });
}

/** Starts the mail server until the end of the test; answers the mails that it gets, as they come. */
export async function mailServer(): Promise<string[]> {
  const server = await startMailServer(SMTP_PORT);
  running.push(server.close);
  return server.mails;
}

/** A workspace in which Ana gets all leads. */
export const makeOffice = (): Promise<WorkspaceFixture> =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana", timeZone: "Europe/Berlin" }],
    pools: [{ name: "EMEA", members: ["Ana"] }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });

let sent = 0;
/** Sends a demo request of another person of another company each time. */
export function send(office: WorkspaceFixture, json: Record<string, unknown> = {}) {
  sent += 1;
  const lead = { email: `p${sent}@c${sent}.example`, type: "demo", ...json };
  return submitLead(office.workspaceId, arrival(office.sourceId, lead));
}

/** Works in an office's scope. */
export const read = <T>(office: WorkspaceFixture, work: Parameters<typeof withWorkspace<T>>[2]): Promise<T> =>
  withWorkspace(database.kysely, office.workspaceId, work);

/** A lead's row. */
export const leadOf = (office: WorkspaceFixture, id: string) =>
  read(office, ({ db }) => db.selectFrom("lead").selectAll().where("id", "=", id).executeTakeFirstOrThrow());

/** The office's exceptions, oldest first. */
export const exceptionsOf = (office: WorkspaceFixture) =>
  read(office, ({ db }) => db.selectFrom("exception").selectAll().orderBy("raisedAt").execute());

/** The office's mails; in no order. */
export const mailsOf = (office: WorkspaceFixture) =>
  read(office, ({ db }) => db.selectFrom("mailDelivery").selectAll().execute());

/** Looks after the workspace as the worker would, until nothing is due and every mail is done. */
export async function lookAfter(office: WorkspaceFixture): Promise<void> {
  await visit(office.workspaceId);
  await mailSender().settled();
}

/** Lets the worker find something due in the workspace now. */
export const makeDue = ({ workspaceId }: WorkspaceFixture) =>
  database.kysely
    .updateTable("directory.workspaceHead")
    .set({ nextDueAt: new Date(0) })
    .where("workspaceId", "=", workspaceId)
    .execute();

/** When the worker looks at the workspace next, epoch ms. */
export async function nextDue({ workspaceId }: WorkspaceFixture): Promise<number> {
  const row = await database.kysely
    .selectFrom("directory.workspaceHead")
    .select("nextDueAt")
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return row.nextDueAt.getTime();
}

/** Somebody new with a role. */
export async function actorOf(office: WorkspaceFixture, role: Role): Promise<Actor> {
  const personId = await addMember(database.kysely, office.workspaceId, role, { name: "Priya" });
  return { workspaceId: office.workspaceId, personId, repId: null, role };
}
