import { encode } from "next-auth/jwt";
import { insertSession } from "#db/directory/session.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember, makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import type { TestDatabase } from "#db/testing/test-database.ts";
import type { Role } from "#server/core/access.ts";
import { sessionCookie } from "../auth/session.ts";
import { uuidv7 } from "../ids.ts";
import { runtime } from "../runtime.ts";
import { type Actor, systemActor } from "../services/actor.ts";
import type { IntakeAnswer } from "../services/intake/item.ts";
import { submitLead } from "../services/intake/submit-lead.ts";
import { createKey } from "../services/keys/create-key.ts";
import { KEY_SCOPES } from "../services/keys/key-input.ts";

export type Member = { personId: string; cookie: string; actor: Actor & { personId: string } };
export type World = WorkspaceFixture & {
  /** A word that stands in every name and text of this workspace and nowhere else. */
  marker: string;
  members: Record<Role, Member>;
  secret: string;
  keyId: string;
  kysely: TestDatabase["kysely"];
  /** A new lead of the workspace's own rep. */
  freshLead: (more?: Record<string, unknown>) => Promise<IntakeAnswer>;
};

/** Makes a workspace with one member of each role, a key and rules; every text in it carries `marker`. */
export async function makeWorld({ kysely }: TestDatabase, marker: string): Promise<World> {
  const [mine, other] = [`Ana ${marker}`, `Ben ${marker}`];
  const fixture = await makeWorkspace(kysely, {
    reps: [{ name: mine }, { name: other }],
    pools: [{ name: `Pool ${marker}`, members: [mine] }],
    queues: [`Queue ${marker}`],
    rules: ({ reps, pools, queues }) => [
      rule({
        name: `Queue ${marker}`,
        section: "exceptions",
        when: { fact: "lead.source", op: "equals", value: "queue" },
        action: { targets: [{ kind: "queue", id: Object.values(queues)[0] as string }] },
      }),
      rule({
        name: `Direct ${marker}`,
        section: "exceptions",
        when: { fact: "lead.source", op: "equals", value: "direct" },
        action: { targets: [{ kind: "rep", id: reps[mine] as string, ifUnavailable: "tryNext" }] },
      }),
      poolRule(Object.values(pools)[0] as string),
    ],
  });
  const { workspaceId, sourceId, reps } = fixture;
  const member = async (role: Role): Promise<Member> => {
    const repId = role === "rep" ? (reps[mine] as string) : null;
    const personId = await addMember(kysely, workspaceId, role, {
      name: `${role} ${marker}`,
      ...(repId ? { repId } : {}),
    });
    return { personId, cookie: await signedIn(personId), actor: { workspaceId, personId, repId, role } };
  };
  const members = {
    owner: await member("owner"),
    admin: await member("admin"),
    manager: await member("manager"),
    rep: await member("rep"),
  };
  const key = await createKey(systemActor(workspaceId), {
    name: `Key ${marker}`,
    scopes: [...KEY_SCOPES],
    ratePerSecond: 0,
    burst: 0,
  });
  let n = 0;
  const freshLead = (more: Record<string, unknown> = {}) =>
    submitLead(
      workspaceId,
      arrival(sourceId, {
        email: `p${n++}@${marker}-${n}.example`,
        company: `Company ${marker}`,
        message: `Words ${marker}`,
        type: "demo",
        source: "direct",
        ...more,
      }),
    );
  return { ...fixture, marker, members, secret: key.secret, keyId: key.id, kysely, freshLead };
}

/** The cookie of a new session of this person. */
export async function signedIn(personId: string): Promise<string> {
  const { env, db } = runtime();
  const sid = uuidv7();
  await insertSession(db.kysely, { id: sid, personId, userAgent: "test", days: 1 });
  const { name } = sessionCookie(env.PUBLIC_URL);
  return `${name}=${await encode({ token: { sid }, secret: env.NEXTAUTH_SECRET })}`;
}

/** Runs work in a world's scope. */
export const inWorld = <T>({ kysely, workspaceId }: World, work: (scope: WorkspaceScope) => Promise<T>): Promise<T> =>
  withWorkspace(kysely, workspaceId, work);
