import type { Metadata } from "next";
import { AuthPage } from "#components/auth/auth-page.tsx";
import { NewWorkspaceForm } from "#components/auth/new-workspace-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { requirePerson } from "#server/auth/page.ts";

export const metadata: Metadata = { title: "Create a workspace" };

export default async function NewWorkspacePage() {
  await requirePerson();
  return (
    <AuthPage
      title="Create a workspace"
      intro="A further one, with leads, people and rules of its own."
      footer={
        <Link href="/workspaces?all" className="link">
          Back to your workspaces
        </Link>
      }
    >
      <NewWorkspaceForm />
    </AuthPage>
  );
}
