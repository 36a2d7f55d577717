import { randomUUID } from "node:crypto";
import { type APIRequestContext, type Browser, type Page, request } from "@playwright/test";
import type { Role } from "../../server/core/access.ts";
import { call, mailTo, PASSWORD, type Person, signIn, signUp, tokenIn } from "./people.ts";

/** Makes a workspace with its owner, signed in on this page. The page is not opened yet. */
export const newWorkspace = (page: Page, company?: string): Promise<Person> =>
  signUp(page.request, company ? { company } : {});

/** Has the owner (signed in where `owner` belongs) invite somebody, who accepts with a new account. */
export async function addMember(
  owner: APIRequestContext,
  { slug }: Pick<Person, "slug">,
  role: Role,
  name = `A ${role}`,
): Promise<Person> {
  const email = `${role}-${randomUUID().slice(0, 8)}@northwind-sample.example`;
  await call(owner, "member.invite", { slug, email, role });
  const token = tokenIn(await mailTo(email));
  const stranger = await request.newContext();
  await call(stranger, "person.acceptInvitation", {
    token,
    timeZone: "Europe/Berlin",
    account: { name, password: PASSWORD },
  });
  await stranger.dispose();
  return { name, email, password: PASSWORD, slug };
}

/** A further browser in which a person is signed in. */
export async function pageOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page.request, person);
  return page;
}
