import { beforeEach, describe, expect, test } from "vitest";
import { filled, formBench } from "#db/testing/form-bench.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { releaseParked } from "./release-parked.ts";

const db = await testDatabase();
const { open: openForm, post, rows } = formBench(db);

beforeEach(() => {
  installTestRuntime(db);
});

describe("nothing is refused for its content", () => {
  const deep = `{"values":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  const bytes = (...all: number[]) => new Uint8Array(all);
  test.each<[string, string | Uint8Array | object, string, string]>([
    ["not JSON", "{", "parked_submission", "unreadable"],
    ["nothing at all", "", "parked_submission", "unreadable"],
    ["bytes that are no text", bytes(0xff, 0x00, 0xfe), "parked_submission", "unreadable"],
    ["a list", "[]", "parked_submission", "wrong_shape"],
    ["values that are no object", { values: "x" }, "parked_submission", "wrong_shape"],
    [
      "U+0000 in a value",
      filled({ values: { email: "a@b.example", message: "a\0b" } }),
      "parked_submission",
      "not_storable",
    ],
    [
      "half a surrogate pair",
      '{"values":{"email":"a@b.example","message":"\\ud800"}}',
      "parked_submission",
      "not_storable",
    ],
    [
      "a key called __proto__",
      '{"values":{"email":"a@b.example"},"attribution":{"__proto__":{"x":1}}}',
      "parked_submission",
      "not_storable",
    ],
    ["fifty thousand levels", deep, "parked_submission", "not_storable"],
    ["nobody to answer", filled({ values: { message: "hello" } }), "parked_submission", "no_identity"],
    [
      "an e-mail that is none",
      filled({ values: { email: "jonas at hallmann" } }),
      "parked_submission",
      "invalid_value",
    ],
    ["the field no person sees", filled({ homepage: "http://spam.example" }), "spam_doubt", "honeypot"],
    ["filled in a second", filled({ took_ms: 900 }), "spam_doubt", "too_fast"],
    ["a throw-away mailbox", filled({ values: { email: "x@mailinator.com" } }), "spam_doubt", "disposable_address"],
  ])("%s is parked with its raw bytes and a reason", async (_what, body, type, reason) => {
    const form = await openForm();
    const answer = await post(form, body);
    expect(answer.status).toBe(200);
    const { leads, parked, exceptions } = await rows(form);
    expect(leads).toEqual([]);
    expect(await answer.json()).toMatchObject({ submission_id: parked[0]?.id, thank_you: { title: "Thank you." } });
    expect(exceptions).toMatchObject([
      { id: parked[0]?.exceptionId, type, state: "open", detail: { reasons: [reason] } },
    ]);
    const sent = Buffer.from(body instanceof Uint8Array || typeof body === "string" ? body : JSON.stringify(body));
    expect(Buffer.from(parked[0]?.raw ?? "", parked[0]?.rawEncoding)).toEqual(sent);
  });

  test("a doubtful one sent again with its key is parked once", async () => {
    const form = await openForm();
    const body = filled({ homepage: "x" });
    const ids = await Promise.all(
      [1, 2, 3].map(async () => ((await (await post(form, body)).json()) as { submission_id: string }).submission_id),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await rows(form)).parked).toHaveLength(1);
  });

  test("an exception about a parked submission holds none of its words", async () => {
    const form = await openForm();
    await post(form, filled({ homepage: "x" }));
    expect(JSON.stringify((await rows(form)).exceptions)).not.toContain("hallmann");
  });

  test("required consent that was asked for and not given is no lead yet", async () => {
    const form = await openForm({ consent: { text: "You may answer me.", isRequired: true, link: null } });
    await post(form, filled({ consent: false }));
    expect((await rows(form)).exceptions).toMatchObject([
      { type: "parked_submission", detail: { reasons: ["no_consent"] } },
    ]);
  });
});

describe("a parked submission that is let through", () => {
  test("becomes a lead by the live rules, once, however often it is let through at once", async () => {
    const form = await openForm();
    await post(form, filled({ homepage: "x" }));
    const [exception] = (await rows(form)).exceptions;
    const ids = await Promise.all([1, 2, 3, 4].map(() => releaseParked(form.actor, exception?.id ?? "")));
    const { leads, submissions, parked } = await rows(form);
    expect(leads).toMatchObject([{ email: "jonas@hallmann.example", status: "assigned" }]);
    expect(submissions).toHaveLength(1);
    expect(new Set(ids.map(({ leadId }) => leadId))).toEqual(new Set([leads[0]?.id]));
    expect(parked[0]?.leadId).toBe(leads[0]?.id);
  });

  test("stays parked when nothing in it could be a lead", async () => {
    const form = await openForm();
    await post(form, "{");
    const [exception] = (await rows(form)).exceptions;
    await expect(releaseParked(form.actor, exception?.id ?? "")).rejects.toMatchObject({ code: "precondition" });
    expect((await rows(form)).leads).toEqual([]);
  });

  test("is nobody else's to let through", async () => {
    const [mine, theirs] = [await openForm(), await openForm()];
    await post(mine, filled({ homepage: "x" }));
    const [exception] = (await rows(mine)).exceptions;
    await expect(releaseParked(theirs.actor, exception?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    const rep = { ...mine.actor, role: "rep" as const };
    await expect(releaseParked(rep, exception?.id ?? "")).rejects.toMatchObject({ code: "forbidden" });
  });
});
