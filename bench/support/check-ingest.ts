import type { Kysely } from "kysely";
import { withWorkspace } from "#db/scope.ts";
import type { Database } from "#db/types.ts";
import type { Measured } from "./product.ts";
import type { BenchWorkspace } from "./workspaces.ts";

/** Throws unless every 2xx answer is one lead with one decision, and each lead has its owner on record. */
export async function checkIngest(
  kysely: Kysely<Database>,
  workspaces: BenchWorkspace[],
  runs: Measured[],
): Promise<void> {
  const answered = runs.reduce((sum, { ok }) => sum + ok, 0);
  const distinct = runs.reduce((sum, { leads }) => sum + leads, 0);
  const refused = runs.reduce((sum, run) => sum + run.answered - run.ok, 0);
  let leads = 0;
  let decisions = 0;
  for (const { workspaceId } of workspaces) {
    const counted = await withWorkspace(kysely, workspaceId, async ({ db }) => {
      const one = await db
        .selectFrom("lead")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .where("workspaceId", "=", workspaceId)
        .executeTakeFirstOrThrow();
      const two = await db
        .selectFrom("decision")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .where("workspaceId", "=", workspaceId)
        .executeTakeFirstOrThrow();
      return { leads: one.n, decisions: two.n };
    });
    leads += counted.leads;
    decisions += counted.decisions;
  }
  // The warm-up's leads are in the database too.
  if (refused > 0 || answered !== distinct || leads < answered || leads !== decisions) {
    throw new Error(
      `The run does not count: ${refused} refused, ${answered} answered, ${distinct} distinct, ${leads} leads, ${decisions} decisions.`,
    );
  }
}
