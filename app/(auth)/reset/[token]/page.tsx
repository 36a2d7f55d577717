import type { Metadata } from "next";
import { AuthPage } from "#components/auth/auth-page.tsx";
import { ResetForm } from "#components/auth/reset-form.tsx";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <AuthPage title="Choose a new password" intro="It signs you out everywhere else.">
      <ResetForm token={token} />
    </AuthPage>
  );
}
