import type { TestProject } from "vitest/node";
import { startTestServer } from "./server.ts";

/** Starts one PostgreSQL for the whole run of database tests and hands its address to every file. */
export default async function setup(project: TestProject) {
  const server = await startTestServer();
  project.provide("testServerUrl", server.ownerUrl);
  return server.stop;
}

declare module "vitest" {
  interface ProvidedContext {
    testServerUrl: string;
  }
}
