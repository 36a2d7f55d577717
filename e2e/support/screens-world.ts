import { randomBytes, randomUUID } from "node:crypto";
import { type APIRequestContext, request } from "@playwright/test";
import { ROLES, type Role } from "../../server/core/access.ts";
import { STARTING_FORM } from "../../server/core/form/form-definition.ts";
import { call, mailTo, type Person, signIn, signUp, tokenIn } from "./people.ts";
import type { Ids } from "./screens-pages.ts";
import { addMember } from "./workspace.ts";

/** A workspace with one of everything a page can be about, and a member of each role signed in. */
export type PageWorld = {
  ids: Ids & { workspace: string };
  /** Words that stand in what the workspace's pages show, and in no address. */
  marks: readonly string[];
  members: Readonly<Record<Role, APIRequestContext>>;
  /** A rep of the same workspace whom none of its leads and pools belong to. */
  otherRep: APIRequestContext;
  owner: Person;
  close: () => Promise<void>;
};

/** Makes a workspace through the product's own doors; `mark` stands in the name of every person and thing in it. */
export async function makePageWorld(mark: string): Promise<PageWorld> {
  const api = await request.newContext();
  const owner = await signUp(api, { name: `Olive ${mark}`, company: `Harbour of ${mark}` });
  const { slug } = owner;
  const people = { owner } as Record<Role, Person>;
  for (const role of ROLES.slice(1)) people[role] = await addMember(api, owner, role, `${role} ${mark}`);
  const stray = await addMember(api, owner, "rep", `stray ${mark}`);
  const contexts = await Promise.all([...ROLES.map((role) => signedIn(people[role])), signedIn(stray)]);
  const [otherRep] = contexts.slice(-1) as [APIRequestContext];
  const ids = await makeThings(api, slug, mark);
  return {
    ids: { ...ids, workspace: slug },
    marks: [mark],
    members: Object.fromEntries(ROLES.map((role, n) => [role, contexts[n]])) as PageWorld["members"],
    otherRep,
    owner,
    close: async () => {
      await Promise.all([api, ...contexts].map((context) => context.dispose()));
    },
  };
}

/** A browser's requests without a browser, in which a person is signed in. */
export async function signedIn(person: Person): Promise<APIRequestContext> {
  const context = await request.newContext();
  await signIn(context, person);
  return context;
}

async function makeThings(api: APIRequestContext, slug: string, mark: string) {
  const { people } = await ask<{ people: { id: string; name: string }[] }>(api, "team.people", { slug });
  const repId = people.find(({ name }) => name === `rep ${mark}`)?.id;
  const { poolId } = await call<{ poolId: string }>(api, "pool.create", { slug, of: { name: `Pool ${mark}` } });
  await call(api, "pool.addMember", { slug, of: { poolId, repId } });
  await call(api, "pool.createQueue", { slug, of: { name: `Queue ${mark}` } });
  const account = await call<{ accountId: string }>(api, "account.create", { slug, of: { name: `Account ${mark}` } });
  const form = await call<{ id: string; publicKey: string }>(api, "form.create", {
    slug,
    name: `Form ${mark}`,
    origins: [],
    definition: { ...STARTING_FORM, title: `Ask ${mark}` },
  });
  const key = await call<{ secret: string }>(api, "key.create", { slug, name: `Key ${mark}`, scopes: ["leads:write"] });
  const sent = await api.post(`${process.env.E2E_BASE_URL}/v1/leads`, {
    headers: { authorization: `Bearer ${key.secret}` },
    data: { email: "jo@buyer.example", first_name: "Jo", last_name: mark, company: `Buyer ${mark}`, type: "quote" },
  });
  const { lead_id: lead } = await sent.json();
  await call(api, "lead.reassign", { slug, leadId: lead, toRepId: repId, reason: "no_time" });
  const invited = `guest-${randomUUID().slice(0, 8)}@buyer.example`;
  await call(api, "member.invite", { slug, email: invited, role: "rep" });
  return {
    lead,
    rep: repId,
    pool: poolId,
    account: account.accountId,
    form: form.id,
    publicForm: form.publicKey,
    submission: randomUUID(),
    token: tokenIn(await mailTo(invited)),
  };
}

/** Asks a procedure as the browser of `api` would. */
export async function ask<T>(api: APIRequestContext, path: string, input: unknown): Promise<T> {
  const json = encodeURIComponent(JSON.stringify({ json: input }));
  const answer = await api.get(`${process.env.E2E_BASE_URL}/api/trpc/${path}?input=${json}`);
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()).result.data.json as T;
}

/** A word nobody else writes, in letters alone so that no escaping hides it. */
export const newMark = () => `Mark${randomBytes(6).toString("hex").replace(/\d/g, "q")}`;
