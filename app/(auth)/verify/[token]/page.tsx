import type { Metadata } from "next";
import { AuthPage } from "#components/auth/auth-page.tsx";
import { VerifyAddress } from "#components/auth/verify-address.tsx";

export const metadata: Metadata = { title: "Verify your address", referrer: "no-referrer" };

export default async function VerifyPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <AuthPage title="Verify your address">
      <VerifyAddress token={token} />
    </AuthPage>
  );
}
