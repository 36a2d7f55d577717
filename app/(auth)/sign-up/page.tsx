import type { Metadata } from "next";
import { AuthPage, NextSteps } from "#components/auth/auth-page.tsx";
import { SignUpForm } from "#components/auth/sign-up-form.tsx";
import { Link } from "#components/ui/link.tsx";

import { mailboxHref } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Create a workspace" };

const STEPS = [
  ["You verify your address", "One mail, one click."],
  ["Connect one source", "A form on your website, or the API."],
  ["Invite the people who take leads", "With their hours and limits."],
  ["Try a lead, then publish", "Until then every lead comes to you."],
] as const;

export default async function SignUpPage() {
  return (
    <AuthPage
      title="Create a workspace"
      intro="You are its owner; you can invite others next."
      aside={<NextSteps title="What happens next" steps={STEPS} />}
      footer={
        <>
          Have an account?{" "}
          <Link href="/sign-in" className="link">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm mailbox={mailboxHref()} />
    </AuthPage>
  );
}
