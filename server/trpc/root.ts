import { personRouter } from "./person.ts";
import { rulesRouter } from "./rules.ts";
import { createCaller, router } from "./trpc.ts";
import { workspaceRouter } from "./workspace.ts";

export const appRouter = router({
  person: personRouter,
  rules: rulesRouter,
  workspace: workspaceRouter,
});

/** The shape of every procedure; components import this type and nothing else from the server. */
export type AppRouter = typeof appRouter;

/** Calls procedures from a page, without HTTP. */
export const callerFor = createCaller(appRouter);
