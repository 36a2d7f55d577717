import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect, request, test } from "@playwright/test";
import { call } from "./support/people.ts";
import { addressOf, foundPages, type Ids, lesserRoles, pageOf } from "./support/screens-pages.ts";
import { makePageWorld, newMark, type PageWorld, signedIn } from "./support/screens-world.ts";

const shapes = foundPages();
const inside = shapes.filter((shape) => shape.startsWith("/[workspace]"));
/** Pages about something, which no membership guards: who holds the address may open it. */
const open = shapes.filter((shape) => shape.includes("[") && !shape.startsWith("/[workspace]"));

let a: PageWorld;
let b: PageWorld;
let nobody: APIRequestContext;
let revoked: APIRequestContext;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [a, b] = [await makePageWorld(newMark()), await makePageWorld(newMark())];
  nobody = await request.newContext();
  revoked = await signedIn(a.owner);
  await call(a.members.owner, "session.revokeOthers", null);
});

test.afterAll(async () => {
  await Promise.all([a.close(), b.close(), nobody.dispose(), revoked.dispose()]);
});

type Asked = { answer: APIResponse; text: string };

/** Asks for a page as the browser does at first and again as Next's router does; neither follows a redirect. */
async function asked(who: APIRequestContext, address: string): Promise<[Asked, Asked]> {
  const url = `${process.env.E2E_BASE_URL}${address}`;
  const read = async (answer: APIResponse) => ({ answer, text: await answer.text() });
  return Promise.all([
    who.get(url, { maxRedirects: 0 }).then(read),
    who.get(`${url}?_rsc`, { headers: { rsc: "1" }, maxRedirects: 0 }).then(read),
  ]);
}

/** Expects that nothing of A is told, in whatever way the page refuses. */
async function expectNothing(
  name: string,
  who: APIRequestContext,
  address: string,
  refused: (of: APIResponse) => boolean,
) {
  for (const { answer, text } of await asked(who, address)) {
    const location = answer.headers().location ?? "";
    expect([name, a.marks.filter((mark) => text.includes(mark) || location.includes(mark))]).toEqual([name, []]);
    if (!answer.headers()["content-type"]?.startsWith("text/x-component"))
      expect([name, answer.status(), location, refused(answer)]).toEqual([name, answer.status(), location, true]);
  }
}

const isNotFound = (answer: APIResponse) => answer.status() === 404;
const isSignIn = (answer: APIResponse) =>
  answer.status() === 307 && /^(https?:\/\/[^/]+)?\/sign-in\?next=/.test(answer.headers().location ?? "");
const addressIn = (shape: string, ids: Ids) => addressOf(shape, ids) as string;

test("every page is found and has an example", () => {
  expect(shapes.length).toBeGreaterThan(30);
  for (const shape of shapes) {
    pageOf(shape);
    if (shape.includes("[")) expect([shape, addressOf(shape, a.ids)]).not.toEqual([shape, null]);
  }
});

for (const shape of inside) {
  test(`${shape} tells nothing to who may not see it, and shows what it has to who may`, async () => {
    const page = pageOf(shape);
    const address = addressIn(shape, a.ids);
    await expectNothing("nobody", nobody, address, isSignIn);
    await expectNothing("a revoked session", revoked, address, isSignIn);
    await expectNothing("a stranger with the slug", b.members.owner, address, isNotFound);
    const mixed = addressIn(shape, { ...a.ids, workspace: b.ids.workspace });
    if (mixed !== addressOf(shape, b.ids))
      await expectNothing("a stranger with the ids", b.members.owner, mixed, isNotFound);
    for (const role of lesserRoles(page)) {
      const [{ answer }] = await asked(a.members[role], address);
      const goesTo = page.lesserGoTo && `/${a.ids.workspace}/${page.lesserGoTo}`;
      if (goesTo) expect([role, answer.headers().location?.endsWith(goesTo)]).toEqual([role, true]);
      else expect([role, answer.status()]).toEqual([role, 404]);
    }
    const [{ answer, text }] = await asked(a.members[page.by as "rep"], address);
    expect(answer.status()).toBe(page.sendsOn ? 307 : 200);
    if (!page.sendsOn) expect(text).toContain(a.marks[0]);
  });
}

test("a rep's lead and pool are not there for another rep of the same workspace", async () => {
  for (const shape of ["/[workspace]/leads/[lead]", "/[workspace]/team/pools/[pool]"]) {
    const [{ answer }] = await asked(a.otherRep, addressIn(shape, a.ids));
    expect([shape, answer.status()]).toEqual([shape, 404]);
  }
});

for (const shape of open) {
  test(`${shape} shows what its address holds, and nothing to who guesses another`, async () => {
    const real = { ...a.ids, form: a.ids.publicForm };
    const [right] = await asked(nobody, addressIn(shape, real));
    expect(right.answer.status()).toBe(200);
    const guesses: Ids[] = [
      { ...real, token: randomUUID(), form: "pk_000000000000000000000000" },
      { ...real, token: randomUUID(), form: a.ids.form },
      { ...real, token: randomUUID(), form: b.ids.publicForm },
    ];
    for (const guess of guesses) {
      for (const { text } of await asked(b.members.owner, addressIn(shape, guess)))
        expect(a.marks.filter((mark) => text.includes(mark))).toEqual([]);
    }
  });
}
