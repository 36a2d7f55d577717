import { accountRouter } from "./account.ts";
import { auditRouter } from "./audit.ts";
import { exceptionRouter } from "./exception.ts";
import { formRouter } from "./form.ts";
import { inboxRouter } from "./inbox.ts";
import { insightRouter } from "./insight.ts";
import { intakeRouter } from "./intake.ts";
import { keyRouter } from "./key.ts";
import { leadRouter } from "./lead.ts";
import { liveRouter } from "./live.ts";
import { mailboxRouter } from "./mailbox.ts";
import { memberRouter } from "./member.ts";
import { opportunityRouter } from "./opportunity.ts";
import { personRouter } from "./person.ts";
import { poolRouter } from "./pool.ts";
import { rulesRouter } from "./rules.ts";
import { sessionRouter } from "./session.ts";
import { teamRouter } from "./team.ts";
import { createCaller, router } from "./trpc.ts";
import { workspaceRouter } from "./workspace.ts";

export const appRouter = router({
  account: accountRouter,
  session: sessionRouter,
  mailbox: mailboxRouter,
  member: memberRouter,
  audit: auditRouter,
  inbox: inboxRouter,
  lead: leadRouter,
  live: liveRouter,
  exception: exceptionRouter,
  form: formRouter,
  insight: insightRouter,
  intake: intakeRouter,
  key: keyRouter,
  opportunity: opportunityRouter,
  person: personRouter,
  pool: poolRouter,
  rules: rulesRouter,
  team: teamRouter,
  workspace: workspaceRouter,
});

/** The shape of every procedure; components import this type and nothing else from the server. */
export type AppRouter = typeof appRouter;

/** Calls procedures from a page, without HTTP. */
export const callerFor = createCaller(appRouter);
