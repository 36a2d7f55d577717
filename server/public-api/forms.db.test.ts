import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { rule } from "#db/testing/fixtures.ts";
import { filled, formBench, LISTED, OWN } from "#db/testing/form-bench.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { STARTING_FORM } from "#server/core/form/form-definition.ts";
import { enableForm } from "../services/forms/enable-form.ts";

const db = await testDatabase();
const { app, open: openForm, post, rows } = formBench(db);

beforeEach(() => {
  installTestRuntime(db);
});

describe("a filled form", () => {
  test("from a listed website becomes a lead, and the answer says nothing but thank you", async () => {
    const form = await openForm();
    const answer = await post(form, filled({ attribution: { utm_campaign: "spring" }, language: "de-DE" }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(LISTED);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    const { leads, submissions } = await rows(form);
    expect(await answer.json()).toEqual({
      submission_id: submissions[0]?.id,
      thank_you: { title: "Thank you.", text: STARTING_FORM.thankYou.kind === "text" && STARTING_FORM.thankYou.text },
    });
    expect(leads).toMatchObject([
      {
        email: "jonas@hallmann.example",
        firstName: "Jonas",
        type: "contact",
        campaign: "spring",
        sourceId: form.sourceId,
      },
    ]);
  });

  test("of a person who is known is answered exactly like one of a stranger", async () => {
    const form = await openForm();
    const answers = [await post(form, filled()), await post(form, filled())];
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(second).toEqual({ ...first, submission_id: expect.any(String) });
    expect((await rows(form)).leads).toHaveLength(1);
  });

  test("sent again with its key is one submission with one answer, however often and at once", async () => {
    const form = await openForm();
    const body = filled();
    const answers = await Promise.all(Array.from({ length: 8 }, async () => (await post(form, body)).json()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await rows(form)).submissions).toHaveLength(1);
  });

  test("with the same key and other words is a further submission, not a refusal", async () => {
    const form = await openForm();
    const body = filled();
    await post(form, body);
    const again = await post(form, { ...body, values: { ...body.values, message: "And one more thing" } });
    expect(again.status).toBe(200);
    const { leads, submissions } = await rows(form);
    expect([leads.length, submissions.length]).toEqual([1, 2]);
  });

  test("is answered by disposition, with a redirect where the form says so", async () => {
    const nurture = () => [rule({ section: "guards", action: { disposition: "nurture" } })];
    const toGuide = { kind: "redirect" as const, url: "https://www.northwind.example/guide" };
    const form = await openForm({ thankYouByDisposition: { nurture: toGuide } }, { rules: nurture });
    expect(await (await post(form, filled())).json()).toEqual({
      submission_id: expect.any(String),
      redirect: toGuide.url,
    });
  });

  test("names the owner by first name where the switch is on, and never otherwise", async () => {
    const thankYou = { kind: "text" as const, title: "Thank you.", text: "We have it. {owner} will call." };
    const reps = { reps: [{ name: "Ana Duarte" }] };
    const shown = await post(await openForm({ thankYou, showsOwnerFirstName: true }, reps), filled());
    const hidden = await post(await openForm({ thankYou }, reps), filled());
    expect(await shown.text()).toContain("We have it. Ana will call.");
    expect(await hidden.text()).not.toContain("Ana");
  });
});

describe("an origin that is not listed", () => {
  test.each([
    "https://evil.example",
    "http://www.northwind.example",
    "https://www.northwind.example.evil.example",
    "null",
    "",
  ])("%j gets no CORS answer and leaves no lead", async (origin) => {
    const form = await openForm();
    const preflight = await app.request(`${form.url}/submissions`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST" },
    });
    const sent = await post(form, filled(), { origin });
    for (const answer of [preflight, sent]) expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(sent.status).toBe(403);
    const { leads, parked } = await rows(form);
    expect([leads, parked]).toEqual([[], []]);
  });

  test("the product's own hosted page is always allowed", async () => {
    expect((await post(await openForm(), filled(), { origin: OWN })).status).toBe(200);
  });

  test("a listed one's preflight allows the method and the one header", async () => {
    const form = await openForm();
    const answer = await app.request(`${form.url}/submissions`, { method: "OPTIONS", headers: { origin: LISTED } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": LISTED,
      "access-control-allow-headers": "content-type",
      vary: "origin",
    });
  });
});

describe("limits", () => {
  test("the eleventh submission in a minute is told when to come again", async () => {
    const form = await openForm();
    const answers = await Promise.all(Array.from({ length: 11 }, () => post(form, filled())));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("access-control-allow-origin")).toBe(LISTED);
  });

  test("more than 256 kB is refused and leaves nothing", async () => {
    const form = await openForm();
    expect((await post(form, "x".repeat(256 * 1024 + 1))).status).toBe(413);
    expect((await rows(form)).parked).toEqual([]);
  });
});

describe("without script", () => {
  test("a plain form is taken and leads to its thank-you page", async () => {
    const form = await openForm();
    const sent = new URLSearchParams({
      email: "jonas@hallmann.example",
      full_name: "Jonas Weber",
      idempotency_key: "k1",
      homepage: "",
    });
    const answer = await post(form, sent.toString(), {
      origin: OWN,
      "content-type": "application/x-www-form-urlencoded",
    });
    const { submissions, leads } = await rows(form);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${OWN}/f/${form.publicKey}/thanks/${submissions[0]?.id}`);
    expect(leads).toMatchObject([{ firstName: "Jonas" }]);
  });
});

describe("a form", () => {
  test("unknown and closed look the same", async () => {
    const form = await openForm();
    await enableForm(form.actor, form.id, false);
    const [closed, unknown] = [await post(form, filled()), await app.request(`/v1/forms/pk_${"0".repeat(24)}`)];
    expect([closed.status, unknown.status]).toEqual([404, 404]);
    const told = async (answer: Response) => ({ ...((await answer.json()) as object), request_id: null });
    expect(await told(closed)).toEqual(await told(unknown));
    expect((await rows(form)).leads).toEqual([]);
  });

  test("tells a browser its questions and not its fixed values", async () => {
    const form = await openForm({ hidden: [{ name: "campaign", value: "our-secret" }] });
    const answer = await app.request(form.url, { headers: { origin: LISTED } });
    expect(answer.headers.get("access-control-allow-origin")).toBe(LISTED);
    const text = await answer.text();
    expect(text).toContain("Work email");
    expect(text).not.toContain("our-secret");
  });

  test("has its key kept by hash in the directory", async () => {
    const form = await openForm();
    const { rows: lookups } = await sql<{
      hash: string;
    }>`select hash from directory.lookup where kind = 'form' and ref_id = ${form.id}::uuid`.execute(db.kysely);
    expect(lookups[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
