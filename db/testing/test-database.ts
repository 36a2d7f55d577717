import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connect, type DatabaseClient } from "../client.ts";
import { cloneTemplate } from "./server.ts";

export type TestDatabase = DatabaseClient & { ownerUrl: string; appUrl: string };

/** Gives a test file its own clone of the migrated template, connected as the serving role; dropped at the end. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const clone = await cloneTemplate(inject("testServerUrl"), name);
  const client = connect(clone.appUrl, { max: 25 });
  afterAll(async () => {
    await client.kysely.destroy();
    await clone.drop();
  });
  return { ...client, ownerUrl: clone.ownerUrl, appUrl: clone.appUrl };
}
