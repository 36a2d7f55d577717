import type { Kysely } from "kysely";
import type { Role } from "#server/core/access.ts";
import type { Actor } from "#server/services/actor.ts";
import type { Database } from "../types.ts";
import { addMember, makeWorkspace, poolRule } from "./fixtures.ts";

/** A workspace with a pool for German leads and a catch-all (Ana), and a member of every role to act in it. */
export async function makeRulesDesk(kysely: Kysely<Database>) {
  const at = await makeWorkspace(kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string, { fact: "lead.country", op: "equals", value: "DE" })],
  });
  const actor = async (role: Role, name: string): Promise<Actor> => {
    const personId = await addMember(kysely, at.workspaceId, role, { name });
    return { workspaceId: at.workspaceId, personId, repId: null, role };
  };
  return {
    at,
    ana: await actor("admin", "Ana"),
    ben: await actor("owner", "Ben"),
    manager: await actor("manager", "Mia"),
    rep: await actor("rep", "Rob"),
  };
}
