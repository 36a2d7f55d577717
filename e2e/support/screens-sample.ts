import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type APIRequestContext, request } from "@playwright/test";
import { ROLES, type Role } from "../../server/core/access.ts";
import { SAMPLE_STAFF, sampleEmail } from "../../server/services/sample/people.ts";
import { rowsOf } from "./intake.ts";
import { call, PASSWORD, type Person, signIn, signUp } from "./people.ts";
import { type Ids, SAMPLE_IDS } from "./screens-pages.ts";
import { addMember } from "./workspace.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** A workspace to look at, and who signs in to see it in each role. */
export type Stage = {
  ids: Ids & { workspace: string };
  people: Readonly<Record<Role, { name: string; email: string }>>;
};

/** Loads the sample workspace where nobody in this run has yet. The rep is one with a lead out of a pool of theirs. */
export async function openSample(): Promise<Stage> {
  const slug = await loadOnce();
  const [found] = await rowsOf<{ id: string; name: string; rep: string; lead: string; pool: string }>(
    `select w.workspace_id as id, r.name, r.id as rep, l.id as lead, l.pool_id as pool
     from directory.workspace_head w join lead l on l.workspace_id = w.workspace_id
     join rep r on r.workspace_id = w.workspace_id and r.id = l.owner_rep_id
     join pool_member m on m.workspace_id = w.workspace_id and m.pool_id = l.pool_id and m.rep_id = r.id
     where w.slug = $1 and r.name <> 'Greta Lindholm' order by l.received_at desc, l.id limit 1`,
    [slug],
  );
  if (!found) throw new Error("the sample gave no pool member a lead");
  const { id, name, ...ids } = found;
  const more = await Promise.all(
    Object.entries(SAMPLE_IDS).map(async ([key, sql]) => [key, (await rowsOf<{ id: string }>(sql, [id]))[0]?.id]),
  );
  const [owner, admin] = SAMPLE_STAFF;
  const names: Record<Role, string> = { owner: owner.name, admin: admin.name, manager: "Greta Lindholm", rep: name };
  const people = ROLES.map((role) => [role, { name: names[role], email: sampleEmail(names[role]) }]);
  return { ids: { ...ids, ...Object.fromEntries(more), workspace: slug }, people: Object.fromEntries(people) };
}

/** A process of its own loads it, once a run: services run on Node's own reading of the sources. Answers its slug. */
async function loadOnce(): Promise<string> {
  const loaded = join(process.env.E2E_DATA ?? "", "sample-slug");
  const node = join(ROOT, "node_modules", ".bin", "node");
  if (!existsSync(loaded)) await promisify(execFile)(node, ["e2e/support/load-sample.ts", PASSWORD], { cwd: ROOT });
  return readFileSync(loaded, "utf8");
}

/** A new workspace with a member of each role and nothing else in it. */
export async function openEmpty(): Promise<Stage> {
  const api = await request.newContext();
  const owner = await signUp(api, { name: "Olive Owner", company: "Empty Sample" });
  const people = { owner } as Record<Role, Person>;
  for (const role of ROLES.slice(1)) people[role] = await addMember(api, owner, role, `Robin ${role}`);
  await api.dispose();
  const [own] = await rowsOf<{ id: string }>("select id from rep where email = $1", [owner.email]);
  return { ids: { workspace: owner.slug, rep: own?.id }, people };
}

/** Makes a pool that nobody is in yet. A rep sees none: pools of others do not exist for them. */
export async function newPool(stage: Stage): Promise<string> {
  const api = await request.newContext();
  await enterAs(api, stage, "owner");
  const of = { name: "Unfilled" };
  const { poolId } = await call<{ poolId: string }>(api, "pool.create", { slug: stage.ids.workspace, of });
  await api.dispose();
  return poolId;
}

/** Signs a role's member in where `api` belongs. */
export const enterAs = (api: APIRequestContext, { people }: Stage, role: Role): Promise<void> =>
  signIn(api, { email: people[role].email, password: PASSWORD });
