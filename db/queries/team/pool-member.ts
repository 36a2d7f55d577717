import { type Expression, sql } from "kysely";
import type { Condition } from "#server/core/conditions/condition.ts";
import type { Cap } from "#server/core/pool/caps.ts";
import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = [
  "poolId",
  "repId",
  "weight",
  "isMember",
  "balanceNano",
  "assigned",
  "lastSeq",
  "tier",
  "condition",
  "caps",
  "byCondition",
] as const;

/**
 * Lists the standings of all pools or of one, those of former members too, by pool and rep; conditions are not
 * validated yet. In a pool that counts in another one's ledger a standing is what that ledger says.
 */
export function listStandings({ db, workspaceId }: WorkspaceScope, { poolId }: { poolId?: string } = {}) {
  const first = <T>(shared: Expression<T | null>, own: Expression<T>) => sql<T>`coalesce(${shared}, ${own})`;
  return db
    .selectFrom("poolMember as m")
    .innerJoin("pool as p", (join) => join.onRef("p.workspaceId", "=", "m.workspaceId").onRef("p.id", "=", "m.poolId"))
    .leftJoin("poolMember as s", (join) =>
      join
        .onRef("s.workspaceId", "=", "m.workspaceId")
        .onRef("s.poolId", "=", "p.ledgerPoolId")
        .onRef("s.repId", "=", "m.repId"),
    )
    .select([
      "m.poolId",
      "m.repId",
      "m.weight",
      "m.isMember",
      "m.tier",
      "m.condition",
      "m.caps",
      "m.byCondition",
      "m.joinedAt",
      "m.tilt",
    ])
    .select((eb) => [
      first(eb.ref("s.balanceNano"), eb.ref("m.balanceNano")).as("balanceNano"),
      first(eb.ref("s.assigned"), eb.ref("m.assigned")).as("assigned"),
      first(eb.ref("s.lastSeq"), eb.ref("m.lastSeq")).as("lastSeq"),
      first(eb.ref("s.owedNano"), eb.ref("m.owedNano")).as("owedNano"),
      first(eb.ref("s.paidDay"), eb.ref("m.paidDay")).as("paidDay"),
      first(eb.ref("s.valueNano"), eb.ref("m.valueNano")).as("valueNano"),
      first(eb.ref("s.valueAssigned"), eb.ref("m.valueAssigned")).as("valueAssigned"),
    ])
    .where("m.workspaceId", "=", workspaceId)
    .$if(poolId !== undefined, (query) => query.where("m.poolId", "=", poolId as string))
    .orderBy("m.poolId")
    .orderBy("m.repId")
    .execute();
}

/** Lists what a pool's own ledger says of everybody, whichever ledger the pool counts in now. */
export function listOwnLedger({ db, workspaceId }: WorkspaceScope, poolId: string) {
  return db
    .selectFrom("poolMember")
    .select(["repId", "balanceNano", "assigned", "lastSeq", "owedNano", "paidDay", "valueNano", "valueAssigned"])
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .execute();
}

/** Finds a rep's standing in a pool, as a member or as a former one. */
export function findStanding({ db, workspaceId }: WorkspaceScope, poolId: string, repId: string) {
  return db
    .selectFrom("poolMember")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .where("repId", "=", repId)
    .executeTakeFirst();
}

/**
 * Makes a rep a member: level with the pool the first time, with the balance they left with when they return. Where
 * the pool counts in another one's ledger they have a standing there too.
 */
export async function joinPool(
  { db, workspaceId }: WorkspaceScope,
  member: { poolId: string; repId: string; weight: number; byCondition?: boolean; at: Date },
): Promise<void> {
  const { at, byCondition = false, ...row } = member;
  await db
    .insertInto("poolMember")
    .values({ workspaceId, ...row, byCondition, joinedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "poolId", "repId"])
        .doUpdateSet({ isMember: true, weight: member.weight, byCondition, joinedAt: at }),
    )
    .execute();
  await sql`insert into pool_member (workspace_id, pool_id, rep_id, weight, is_member, joined_at)
    select workspace_id, ledger_pool_id, ${member.repId}, ${member.weight}, false, ${at}::timestamptz from pool
    where workspace_id = ${workspaceId} and id = ${member.poolId} and ledger_pool_id is not null
    on conflict (workspace_id, pool_id, rep_id) do nothing`.execute(db);
}

/** Changes what belongs to a membership, caps among it; `when` null: for all leads; nobody's balance is touched. */
export async function updateMember(
  { db, workspaceId }: WorkspaceScope,
  { poolId, repId }: { poolId: string; repId: string },
  {
    when,
    caps,
    ...change
  }: {
    weight?: number;
    isMember?: boolean;
    tier?: number;
    when?: Condition | null;
    tilt?: number | null;
    caps?: readonly Cap[];
  },
): Promise<void> {
  const condition = when === undefined ? {} : { condition: when === null ? null : JSON.stringify(when) };
  await db
    .updateTable("poolMember")
    .set({ ...change, ...condition, ...(caps ? { caps: JSON.stringify(caps) } : {}) })
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .where("repId", "=", repId)
    .execute();
}

/** Makes those who came by a pool's condition members as if somebody had added them. */
export async function keepMembers({ db, workspaceId }: WorkspaceScope, poolId: string): Promise<void> {
  await db
    .updateTable("poolMember")
    .set({ byCondition: false })
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .execute();
}
