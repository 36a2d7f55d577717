import { sql } from "kysely";
import { withWorkspace } from "#db/scope.ts";
import { runtime } from "../runtime.ts";
import { ableProcedure, router } from "../trpc/trpc.ts";
import { type Example, plain } from "./example.ts";

/** Tables whose rows a stranger would most like to read. */
export const COVETED = ["lead", "account", "rep", "pool"] as const;

const reads = (table: string) =>
  ableProcedure("readAllLeads").query(({ ctx }) =>
    ctx.read(async ({ db }) => (await sql`select t::text from ${sql.table(table)} t`.execute(db)).rows),
  );

/**
 * The defect that is planted: procedures whose queries ask for no workspace, so that row-level security stands alone
 * between a stranger and the rows. One reads each coveted table, `edit` writes to every lead.
 */
export const forgetfulRouter = router({
  ...(Object.fromEntries(COVETED.map((table) => [table, reads(table)])) as Record<string, ReturnType<typeof reads>>),
  edit: ableProcedure("writeRules").mutation(async ({ ctx }) => {
    const { workspaceId } = ctx.actor;
    await withWorkspace(runtime().db.kysely, workspaceId, ({ db }) =>
      sql`update lead set company = company || ', edited'`.execute(db),
    );
  }),
});

/** An example of each. */
export const FORGETFUL_EXAMPLES: Readonly<Record<string, Example>> = {
  ...Object.fromEntries(COVETED.map((table) => [table, plain("manager")])),
  edit: plain("admin"),
};
