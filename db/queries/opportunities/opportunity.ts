import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** Where an opportunity stands. */
export type OpportunityStatus = "open" | "won" | "lost";

/** What is written on an opportunity. `closesOn` is a date, "2026-12-31"; `amount` in whole units of `currency`. */
export type OpportunityFields = {
  externalId: string | null;
  accountId: string;
  name: string;
  status: OpportunityStatus;
  stage: string | null;
  amount: number | null;
  currency: string | null;
  closesOn: string | null;
  ownerRepId: string | null;
};

const COLUMNS = [
  "id",
  "externalId",
  "accountId",
  "name",
  "status",
  "stage",
  "amount",
  "currency",
  "closesOn",
  "ownerRepId",
  "updatedAt",
] as const;

/** Finds an opportunity by its own id. */
export function findOpportunity({ db, workspaceId }: WorkspaceScope, opportunityId: string) {
  return db
    .selectFrom("opportunity")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", opportunityId)
    .executeTakeFirst();
}

/** Finds an opportunity by the id its sender gave it. */
export function findOpportunityByExternalId({ db, workspaceId }: WorkspaceScope, externalId: string) {
  return db
    .selectFrom("opportunity")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("externalId", "=", externalId)
    .executeTakeFirst();
}

/** Writes a new opportunity. */
export async function insertOpportunity(
  { db, workspaceId }: WorkspaceScope,
  { id, at, ...fields }: OpportunityFields & { id: string; at: Date },
): Promise<void> {
  await db
    .insertInto("opportunity")
    .values({ workspaceId, id, ...fields, createdAt: at, updatedAt: at })
    .execute();
}

/** Replaces what is written on an opportunity. */
export async function updateOpportunity(
  { db, workspaceId }: WorkspaceScope,
  opportunityId: string,
  { at, ...fields }: OpportunityFields & { at: Date },
): Promise<void> {
  await db
    .updateTable("opportunity")
    .set({ ...fields, updatedAt: at })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", opportunityId)
    .execute();
}

/** Counts open opportunities more (or less) for their owner, beside the leads of their load. */
export async function changeOpportunityCount(
  { db, workspaceId }: WorkspaceScope,
  repId: string,
  by: number,
): Promise<void> {
  await db
    .insertInto("repLoad")
    .values({ workspaceId, repId, openOpportunityCount: Math.max(by, 0) })
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "repId"]).doUpdateSet({
        openOpportunityCount: sql`greatest(rep_load.open_opportunity_count + ${by}, 0)`,
      }),
    )
    .execute();
}
