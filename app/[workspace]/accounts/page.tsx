import type { Metadata } from "next";
import { Suspense } from "react";
import { AccountsScreen } from "#components/accounts/accounts-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Accounts" };

export default async function AccountsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "readAccounts");
  return (
    <Suspense>
      <AccountsScreen slug={slug} />
    </Suspense>
  );
}
