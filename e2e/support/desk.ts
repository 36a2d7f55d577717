import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import type { Rule } from "../../server/core/routing/rule.ts";
import { call, type Person } from "./people.ts";
import { addMember, newWorkspace, pageOf } from "./workspace.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ALWAYS = Object.fromEntries(DAYS.map((day) => [day, [["00:00", "24:00"]]]));
const BASE = () => process.env.E2E_BASE_URL ?? "";

/** A workspace with people who work leads, each in a browser of their own. */
export type Desk = {
  owner: Person;
  slug: string;
  ana: Page;
  ben: Page;
  /** Sends a lead by the public API; answers what the sender is told. */
  send: (lead: Record<string, unknown>) => Promise<{ lead_id: string; status: string; owner: { name: string } | null }>;
};

/**
 * Ana and Ben share the pool EMEA, which takes everything from Germany at any hour; partners wait in the queue
 * Partners; all else goes to the owner. The owner is signed in on `page`.
 */
export async function openDesk(page: Page, browser: Browser): Promise<Desk> {
  const owner = await newWorkspace(page);
  const api = page.request;
  const { slug } = owner;
  const ana = await addMember(api, owner, "rep", "Ana Duarte");
  const ben = await addMember(api, owner, "rep", "Ben Okafor");
  const { poolId } = await call<{ poolId: string }>(api, "pool.create", { slug, of: { name: "EMEA" } });
  const { queueId } = await call<{ queueId: string }>(api, "pool.createQueue", { slug, of: { name: "Partners" } });
  const { people } = await ask<{ people: { id: string; name: string }[] }>(api, "team.people", { slug });
  for (const { id, name } of people) {
    await call(api, "team.editRep", { slug, of: { repId: id, schedule: ALWAYS } });
    if (name === ana.name || name === ben.name) await call(api, "pool.addMember", { slug, of: { poolId, repId: id } });
  }
  await publish(api, slug, [
    rule("Partners wait", { fact: "lead.type", op: "equals", value: "partner" }, { kind: "queue", id: queueId }),
    rule(
      "Germany",
      { fact: "lead.country", op: "equals", value: "DE" },
      { kind: "pool", id: poolId, ifUnavailable: "hold" },
    ),
  ]);
  const { secret } = await call<{ secret: string }>(api, "key.create", {
    slug,
    name: "Website",
    scopes: ["leads:write", "leads:read"],
  });
  const send = async (lead: Record<string, unknown>) => {
    const answer = await api.post(`${BASE()}/v1/leads`, { headers: { authorization: `Bearer ${secret}` }, data: lead });
    if (!answer.ok()) throw new Error(`the lead was refused: ${await answer.text()}`);
    return answer.json();
  };
  return { owner, slug, ana: await pageOf(browser, ana), ben: await pageOf(browser, ben), send };
}

async function ask<T>(request: APIRequestContext, path: string, input: unknown): Promise<T> {
  const answer = await request.get(
    `${BASE()}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`,
  );
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${path}: ${body.error?.json?.message ?? answer.status()}`);
  return body.result.data.json as T;
}

function rule(name: string, when: Rule["when"], target: Rule["action"]["targets"][number]): Rule {
  const action = {
    targets: [target],
    disposition: null,
    priority: null,
    tags: [],
    exceptionType: null,
    replacesOwner: false,
  };
  return {
    id: randomUUID(),
    section: "territory",
    name,
    intent: "",
    ownerPersonId: null,
    reviewOn: null,
    enabled: true,
    when,
    action,
  };
}

/** Puts rules of section territory before the catch-all and publishes. */
async function publish(api: APIRequestContext, slug: string, rules: Rule[]): Promise<void> {
  const { live } = await ask<{ live: { rules: Rule[] } }>(api, "rules.editor", { slug });
  const all = [...live.rules.slice(0, -1), ...rules, ...live.rules.slice(-1)];
  const { revision } = await call<{ revision: number }>(api, "rules.saveDraft", { slug, revision: 0, rules: all });
  await call(api, "rules.publish", { slug, revision, note: "Germany and partners" });
}

/** A lead from Germany, of a company of its own. */
export const german = (first: string, last: string, more: Record<string, unknown> = {}) => {
  const company = `${last} ${randomUUID().slice(0, 4)}`;
  const domain = `${company.toLowerCase().replace(" ", "-")}.example`;
  return {
    first_name: first,
    last_name: last,
    company,
    email: `${first.toLowerCase()}@${domain}`,
    country: "Germany",
    type: "quote",
    ...more,
  };
};
