import type { Metadata } from "next";
import { api, load } from "#app/prefetch.tsx";
import { AcceptButton, JoinForm } from "#components/auth/accept-form.tsx";
import { AuthPage } from "#components/auth/auth-page.tsx";
import { ROLE_WORDS } from "#components/auth/role-words.ts";
import { SignOutButton } from "#components/auth/sign-out-button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { currentSession } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, session] = await Promise.all([
    load(api.person.invitation.queryOptions({ token })),
    currentSession(),
  ]);
  if (!invitation) {
    return (
      <AuthPage
        title="This invitation is over"
        intro="It was accepted, taken back or has expired. Ask for another one."
      >
        <ButtonLink href="/workspaces">Your workspaces</ButtonLink>
      </AuthPage>
    );
  }
  const { workspace, role, email, inviter, hasAccount } = invitation;
  const isInvited = session?.email.toLowerCase() === email.toLowerCase();
  const intro = `${inviter ?? "A colleague"} invites ${email} as ${ROLE_WORDS[role].one}, who ${ROLE_WORDS[role].may}.`;
  return (
    <AuthPage title={`Join ${workspace}`} intro={intro}>
      {session && isInvited && <AcceptButton token={token} workspace={workspace} />}
      {session && !isInvited && (
        <div className="flex flex-col items-start gap-4">
          <p>
            You are signed in as {session.email}. Sign out, then accept as {email}.
          </p>
          <SignOutButton>Sign out</SignOutButton>
        </div>
      )}
      {!session && hasAccount && (
        <ButtonLink
          kind="primary"
          size="lg"
          href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}&email=${encodeURIComponent(email)}`}
        >
          Sign in to accept
        </ButtonLink>
      )}
      {!session && !hasAccount && <JoinForm token={token} workspace={workspace} email={email} />}
    </AuthPage>
  );
}
