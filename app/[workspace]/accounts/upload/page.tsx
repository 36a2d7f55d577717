import type { Metadata } from "next";
import { UploadScreen } from "#components/accounts/upload-screen.tsx";
import { requireMember } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Upload accounts" };

export default async function UploadAccountsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  await requireMember(slug, "writeAccounts");
  return <UploadScreen slug={slug} />;
}
