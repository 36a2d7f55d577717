import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthPage } from "#components/auth/auth-page.tsx";
import { localPath } from "#components/auth/local-path.ts";
import { SignInForm } from "#components/auth/sign-in-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { currentSession } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string; email?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, email } = await searchParams;
  const goOn = localPath(next, "/workspaces");
  if (await currentSession()) redirect(goOn);
  return (
    <AuthPage
      title="Sign in"
      footer={
        <>
          No account yet?{" "}
          <Link href="/sign-up" className="link">
            Create a workspace
          </Link>
        </>
      }
    >
      <SignInForm next={goOn} email={email} />
    </AuthPage>
  );
}
