import type { Kysely } from "kysely";
import type { Role } from "#server/core/access.ts";
import type { Actor } from "#server/services/actor.ts";
import { submitLead } from "#server/services/intake/submit-lead.ts";
import { type WorkspaceScope, withWorkspace } from "../scope.ts";
import type { Database } from "../types.ts";
import { arrival } from "./arrivals.ts";
import { addMember, makeWorkspace, poolRule, rule, type WorkspaceFixture } from "./fixtures.ts";

export type Desk = WorkspaceFixture & {
  /** A member by rep name with the role rep, or by role without a rep profile. */
  as: (who: string, at?: number) => Actor;
  /** Sends a lead from JSON as the API takes it; answers its id. */
  send: (json: Record<string, unknown>) => Promise<string>;
  read: <T>(work: (scope: WorkspaceScope) => Promise<T>) => Promise<T>;
  lead: (leadId: string) => Promise<Record<string, unknown>>;
};

const PEOPLE = ["Ana", "Ben", "Cleo"];

/**
 * A workspace to work leads in: Ana and Ben in the pool EMEA, Cleo in none but the catch-all's; a lead of type
 * partner waits in the queue Partners, everything with a country goes to EMEA, the rest to Cleo.
 */
export async function makeDesk(kysely: Kysely<Database>): Promise<Desk> {
  const at = await makeWorkspace(kysely, {
    reps: [{ name: "Cleo" }, { name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben"] }],
    queues: ["Partners"],
    rules: ({ pools, queues }) => [
      rule({
        name: "Partners wait",
        when: { fact: "lead.type", op: "equals", value: "partner" },
        action: { targets: [{ kind: "queue", id: queues.Partners as string }] },
      }),
      poolRule(pools.EMEA as string, { not: { fact: "lead.country", op: "isEmpty", value: true } }),
    ],
  });
  const people = await Promise.all(PEOPLE.map((name) => memberActor(kysely, at, "rep", name)));
  const roles = await Promise.all(
    (["owner", "admin", "manager"] as const).map((role) => memberActor(kysely, at, role)),
  );
  const actors = new Map([...people, ...roles]);
  const read = <T>(work: (scope: WorkspaceScope) => Promise<T>) => withWorkspace(kysely, at.workspaceId, work);
  return {
    ...at,
    read,
    as: (who, now) => ({ ...(actors.get(who) as Actor), ...(now === undefined ? {} : { at: now }) }),
    send: async (json) => (await submitLead(at.workspaceId, arrival(at.sourceId, json))).leadId,
    lead: (leadId) =>
      read(({ db, workspaceId }) =>
        db
          .selectFrom("lead")
          .selectAll()
          .where("workspaceId", "=", workspaceId)
          .where("id", "=", leadId)
          .executeTakeFirstOrThrow(),
      ),
  };
}

async function memberActor(
  kysely: Kysely<Database>,
  { workspaceId, reps }: WorkspaceFixture,
  role: Role,
  name?: string,
): Promise<[string, Actor]> {
  const repId = name === undefined ? null : (reps[name] as string);
  const personId = await addMember(kysely, workspaceId, role, {
    name: name ?? role,
    ...(repId === null ? {} : { repId }),
  });
  return [name ?? role, { workspaceId, personId, repId, role }];
}
