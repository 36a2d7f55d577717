import type { Metadata } from "next";
import { AskResetForm } from "#components/auth/ask-reset-form.tsx";
import { AuthPage } from "#components/auth/auth-page.tsx";
import { Link } from "#components/ui/link.tsx";

import { mailboxHref } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPage() {
  return (
    <AuthPage
      title="Choose a new password"
      intro="We mail you a link to set one."
      footer={
        <>
          It came back to you?{" "}
          <Link href="/sign-in" className="link">
            Sign in
          </Link>
        </>
      }
    >
      <AskResetForm mailbox={mailboxHref()} />
    </AuthPage>
  );
}
