import { findMailedToken } from "#db/directory/mailed-token.ts";
import { insertMembership } from "#db/directory/membership.ts";
import { findPersonByEmailKey, insertPerson, markVerified } from "#db/directory/person.ts";
import { findSlug } from "#db/directory/workspace-head.ts";
import { claimInvitation } from "#db/queries/workspace/invitation.ts";
import { activateRepProfile, insertRepProfile, linkRepProfile } from "#db/queries/workspace/rep-profile.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { runtime } from "../../runtime.ts";
import { type Actor, systemActor, type Writing, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { hashPassword } from "../credentials/password.ts";
import { hashToken } from "../credentials/token.ts";
import { renewTeam } from "../team/announce-team.ts";
import { newRepProfile } from "./new-rep-profile.ts";
import type { SignedIn } from "./signed-in.ts";

const GONE = "This invitation has expired or was taken back. Ask for another one.";

/** What somebody without an account tells to make one on the way. */
export type NewAccount = { name: string; password: string };
/** What accepting needs: the link's token, the zone of the person's device, and an account to make where there is none. */
export type Acceptance = { token: string; timeZone: string; account?: NewAccount | undefined };

/**
 * Makes the invited person a member, signed in under the invited address or with a new account for it; the link
 * shows that the address is theirs. Who joins as a rep takes leads from now on. Works once; answers where to go.
 */
export async function acceptInvitation(
  session: SignedIn | null,
  acceptance: Acceptance,
): Promise<{ slug: string; email: string }> {
  const { kysely } = runtime().db;
  const known = await findMailedToken(kysely, "invitation", hashToken(acceptance.token));
  if (!known?.isLive || !known.workspaceId || !known.refId) throw new AppError("invalid", GONE);
  const { workspaceId, refId } = known;
  const slug = await findSlug(kysely, workspaceId);
  if (!slug) throw new AppError("invalid", GONE);
  const passwordHash = acceptance.account ? await hashPassword(acceptance.account.password) : null;
  return writing(systemActor(workspaceId), async (w) => {
    const invitation = await claimInvitation(w.scope, refId, w.now);
    if (!invitation) throw new AppError("invalid", GONE);
    const account = acceptance.account && passwordHash ? { name: acceptance.account.name, passwordHash } : null;
    const person = await personFor(w, session, invitation.email, account);
    await insertMembership(w.scope, { personId: person.id, role: invitation.role, at: new Date(w.now) });
    const actor: Actor = { workspaceId, personId: person.id, repId: null, role: invitation.role };
    const profile = { personId: person.id, name: person.name, email: invitation.email, timeZone: acceptance.timeZone };
    if (await takeLeads(w, profile, invitation.role === "rep")) await renewTeam(w, actor);
    await audit(w, actor, {
      action: "member.joined",
      subjectKind: "member",
      subjectId: person.id,
      detail: { role: invitation.role, invitation: refId },
    });
    return { slug, email: invitation.email };
  });
}

async function personFor(
  { scope: { db } }: Writing,
  session: SignedIn | null,
  email: string,
  account: { name: string; passwordHash: string } | null,
) {
  const { emailKey } = emailAddress.parse(email);
  const known = await findPersonByEmailKey(db, emailKey);
  if (known && session?.personId === known.id) {
    await markVerified(db, known.id);
    return { id: known.id, name: known.name };
  }
  if (session)
    throw new AppError("forbidden", `This invitation is for ${email}. Sign out first, then open the link again.`);
  if (known) throw new AppError("precondition", "This address has an account. Sign in, then accept.");
  if (!account) throw new AppError("invalid", "Tell us your name and choose a password.", { field: "name" });
  const id = uuidv7();
  const made = await insertPerson(db, { id, email, emailKey, ...account, isVerified: true });
  if (!made) throw new AppError("conflict", "This address has an account by now. Sign in, then accept.");
  return { id, name: account.name };
}

/** A rep profile that was prepared for the address becomes the person's; who comes back as a rep gets their own again, else a new one. Answers whether the team has one more. */
async function takeLeads(
  w: Writing,
  person: { personId: string; name: string; email: string; timeZone: string },
  isRep: boolean,
): Promise<boolean> {
  if ((await linkRepProfile(w.scope, person)) || !isRep) return false;
  const isBack = await activateRepProfile(w.scope, person.personId);
  if (!isBack) await insertRepProfile(w.scope, newRepProfile(person, w.now));
  return true;
}
