import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { type MailServer, startMailServer } from "../../db/testing/mail-server.ts";
import type { Condition } from "../../server/core/conditions/condition.ts";
import type { Rule } from "../../server/core/routing/rule.ts";
import { call, ownSlug, PASSWORD, signIn } from "./people.ts";
import { startAhead } from "./process-ahead.ts";
import { type RunningServer, startServer } from "./server.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ALWAYS = Object.fromEntries(DAYS.map((day) => [day, [["00:00", "24:00"]]]));

/** The product with a real mail server, which refuses every address that begins with "gone". */
export type MailedProduct = {
  server: RunningServer;
  mail: MailServer;
  /** Starts a further process of it that is so many hours ahead. */
  startAhead: (hours: number) => ReturnType<typeof startAhead>;
  stop: () => Promise<void>;
};

/** Starts it, and lets the helpers of this file's tests speak to it until it stops. */
export async function startMailedProduct(): Promise<MailedProduct> {
  const mail = await startMailServer();
  const env = { SMTP_URL: `smtp://127.0.0.1:${mail.port}` };
  const server = await startServer(env);
  const before = process.env.E2E_BASE_URL;
  process.env.E2E_BASE_URL = server.url;
  const stop = async () => {
    process.env.E2E_BASE_URL = before;
    await server.stop();
    await mail.close();
  };
  return { server, mail, startAhead: (hours) => startAhead(server, hours, env), stop };
}

/** A workspace with Greta, who owns it and answers for everything, and Ana, alone in the pool EMEA. */
export type Office = {
  slug: string;
  url: string;
  ana: string;
  greta: string;
  poolId: string;
  queueId: string;
  api: APIRequestContext;
  /** Sends a lead by the public API with a real key. */
  send: (lead: Record<string, unknown>) => Promise<{ lead_id: string; status: string }>;
  editAna: (change: Record<string, unknown>) => Promise<unknown>;
  /** Publishes the rules as they are after a change. */
  publish: (change: (rules: Rule[]) => Rule[]) => Promise<void>;
};

/** Signs Greta up in the page's browser; everything from Germany goes to EMEA, partners wait in a queue, the rest is hers. */
export async function openOffice(page: Page, { server, mail }: MailedProduct): Promise<Office> {
  const api = page.request;
  const email = `greta-${randomUUID().slice(0, 8)}@office.example`;
  const person = { name: "Greta Lindqvist", company: "Office Sample", email, password: PASSWORD };
  await call(api, "person.signUp", { ...person, timeZone: "Europe/Berlin" });
  await signIn(api, { token: tokenMailedTo(mail, email), password: PASSWORD });
  const slug = await ownSlug(api);
  const { repId: ana } = await call<{ repId: string }>(api, "team.addRep", {
    slug,
    of: { name: "Ana Duarte", email: "ana@office.example" },
  });
  const editAna = (change: Record<string, unknown>) =>
    call(api, "team.editRep", { slug, of: { repId: ana, ...change } });
  await editAna({ schedule: ALWAYS });
  const { poolId } = await call<{ poolId: string }>(api, "pool.create", { slug, of: { name: "EMEA" } });
  await call(api, "pool.addMember", { slug, of: { poolId, repId: ana } });
  const { queueId } = await call<{ queueId: string }>(api, "pool.createQueue", { slug, of: { name: "Partners" } });
  const own = [
    rule(
      "Germany",
      { fact: "lead.country", op: "equals", value: "DE" },
      { kind: "pool", id: poolId, ifUnavailable: "hold" },
    ),
    rule("Partners wait", { fact: "lead.type", op: "equals", value: "partner" }, { kind: "queue", id: queueId }),
  ];
  const publish = publisher(api, server.url, slug);
  await publish((rules) => rules.toSpliced(-1, 0, ...own));
  const settings = { productInterests: [{ value: "Valves", synonyms: [] }] };
  await call(api, "workspace.update", { slug, settings });
  const people = await ask<{ people: { id: string; name: string }[] }>(api, server.url, "team.people", { slug });
  const greta = people.people.find(({ name }) => name === person.name)?.id ?? "";
  return {
    slug,
    url: server.url,
    ana,
    greta,
    poolId,
    queueId,
    api,
    editAna,
    publish,
    send: await sender(api, server.url, slug),
  };
}

/** The token of the verification mail, which was sent before sign-up answered. */
function tokenMailedTo({ mails }: MailServer, email: string): string {
  const letter = mails.find((one) => one.includes(email) && one.includes("/verify/"));
  const token = /\/verify\/([\w-]+)/.exec(letter ?? "")?.[1];
  if (!token) throw new Error(`no verification mail to ${email}`);
  return token;
}

async function sender(api: APIRequestContext, url: string, slug: string): Promise<Office["send"]> {
  const { secret } = await call<{ secret: string }>(api, "key.create", {
    slug,
    name: "Website",
    scopes: ["leads:write"],
  });
  return async (lead) => {
    const answer = await api.post(`${url}/v1/leads`, { headers: { authorization: `Bearer ${secret}` }, data: lead });
    if (!answer.ok()) throw new Error(`the lead was refused: ${await answer.text()}`);
    return answer.json();
  };
}

/** Asks a procedure as the browser of `request` would. */
export async function ask<T>(request: APIRequestContext, url: string, path: string, input: unknown): Promise<T> {
  const asked = encodeURIComponent(JSON.stringify({ json: input }));
  const body = await (await request.get(`${url}/api/trpc/${path}?input=${asked}`)).json();
  if (body.error) throw new Error(`${path}: ${body.error.json?.message}`);
  return body.result.data.json as T;
}

function rule(name: string, when: Condition, target: Rule["action"]["targets"][number]): Rule {
  const nothing = { disposition: null, priority: null, tags: [], exceptionType: null, replacesOwner: false };
  return {
    id: randomUUID(),
    section: "territory",
    name,
    intent: "",
    ownerPersonId: null,
    reviewOn: null,
    enabled: true,
    when,
    action: { ...nothing, targets: [target] },
  };
}

function publisher(api: APIRequestContext, url: string, slug: string): Office["publish"] {
  return async (change) => {
    const { live } = await ask<{ live: { rules: Rule[] } }>(api, url, "rules.editor", { slug });
    const rules = change(live.rules);
    const { revision } = await call<{ revision: number }>(api, "rules.saveDraft", { slug, revision: 0, rules });
    await call(api, "rules.publish", { slug, revision, note: "As agreed" });
  };
}
