import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Ability } from "#server/core/access.ts";
import { can } from "#server/core/access.ts";
import { uuidv7 } from "../ids.ts";
import { hasMailbox } from "../integrations/mail/mailbox.ts";
import { REQUEST_HEADER } from "../request-log.ts";
import { runtime } from "../runtime.ts";
import { findMember, type Member } from "./member.ts";
import { PATH_HEADER } from "./page-request.ts";
import { readSession, type Session } from "./session.ts";

/** Answers who asks for this page, or null. Read once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const kept = (await cookies()).getAll();
  return readSession(Object.fromEntries(kept.map(({ name, value }) => [name, value])));
});

/** Who asks for this page, as procedures are told. Pages are not counted as attempts: they come from no address. */
export const pageContext = cache(async () => {
  const requestId = (await headers()).get(REQUEST_HEADER) ?? uuidv7();
  return { session: await currentSession(), requestId, address: null };
});

/** For pages of a signed-in person; others are sent to sign in and come back. */
export async function requirePerson(): Promise<Session> {
  const session = await currentSession();
  if (session) return session;
  const path = (await headers()).get(PATH_HEADER) ?? "/workspaces";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

const memberOf = cache((session: Session, slug: string) => findMember(session, slug));

/** A member with the person behind it, as a page needs them. */
export type PageMember = Member & { session: Session };

/**
 * For every page of a workspace: who is not signed in is sent to sign in and back; a stranger, and a member
 * whose role lacks `ability`, sees "not found". A layout must not stand in for it: it does not run on each navigation.
 */
export async function requireMember(slug: string, ability?: Ability): Promise<PageMember> {
  const session = await requirePerson();
  const member = await memberOf(session, slug);
  if (!member || (ability && !can(member.role, ability))) notFound();
  return { ...member, session };
}

/** Where mails can be read that were kept instead of sent; null where mails are sent. */
export const mailboxHref = (): string | null => (hasMailbox(runtime().env) ? "/mailbox" : null);
