"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Tab } from "#components/ui/tabs.tsx";
import type { Role } from "#server/core/access.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { MemberTable } from "./member-table.tsx";

interface MembersScreenProps {
  slug: string;
  tabs: readonly Tab[];
  me: { personId: string; role: Role; isVerified: boolean };
  /** Opens with the invitation, for a role. */
  invites: Role | null;
}

/** Who belongs to the workspace, who is invited, and how to change both. */
export function MembersScreen({ slug, tabs, me, invites }: MembersScreenProps) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.member.list.queryOptions({ slug }));
  const [isInviting, setInviting] = useState(invites !== null && me.isVerified);
  const { members, invitations } = data;
  const waiting = invitations.filter((invitation) => !invitation.hasExpired).length;
  return (
    <>
      <Topbar
        title="Settings"
        tabs={tabs}
        currentTab={`/${slug}/settings/members`}
        primary={
          <Button
            kind="primary"
            icon={<UserPlus />}
            onClick={() => setInviting(true)}
            disabledReason={!me.isVerified && "Verify your own address first: the link is in the mail we sent you"}
          >
            Invite
          </Button>
        }
      />
      <PageBody>
        <Say className="mb-6">
          {members.length === 1 ? "One person belongs" : `${members.length} people belong`} to this workspace
          {waiting > 0 && `; ${waiting === 1 ? "one invitation waits" : `${waiting} invitations wait`} to be accepted`}.
        </Say>
        <SectionHead title="Members" />
        <MemberTable slug={slug} members={members} me={me} />
        {invitations.length > 0 && (
          <>
            <SectionHead title="Invitations" note="not accepted yet" className="mt-8 mb-3" />
            <InvitationTable slug={slug} invitations={invitations} />
          </>
        )}
      </PageBody>
      {isInviting && (
        <InviteDialog slug={slug} myRole={me.role} initialRole={invites ?? "rep"} onClose={() => setInviting(false)} />
      )}
    </>
  );
}
