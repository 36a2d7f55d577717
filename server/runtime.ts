import type { DatabaseClient } from "#db/client.ts";
import type { Env } from "./env.ts";
import type { Log } from "./log.ts";

/**
 * What must exist once in a process although its code is loaded twice (by Node and in Next's bundle).
 * `single` keeps things of other modules (batcher, notifier, limits) under their name.
 */
export type Runtime = { env: Env; db: DatabaseClient; log: Log; single: Map<string, unknown> };

const KEY = Symbol.for("fairlead.runtime");
const holder = globalThis as { [KEY]?: Runtime };

/** Puts the runtime in place; called by main, scripts and tests before anything asks for it. */
export function installRuntime(runtime: Omit<Runtime, "single">): Runtime {
  const installed = { ...runtime, single: new Map<string, unknown>() };
  holder[KEY] = installed;
  return installed;
}

/** The process's runtime. Throws when nothing installed one. */
export function runtime(): Runtime {
  const installed = holder[KEY];
  if (!installed) throw new Error("No runtime: start through server/main.ts or installRuntime.");
  return installed;
}

/** Answers the process's one instance of `name`, made at the first call. */
export function single<T>(name: string, make: () => T): T {
  const { single: kept } = runtime();
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as T;
}
