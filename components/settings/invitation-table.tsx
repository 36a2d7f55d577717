"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { ROLE_WORDS } from "#components/auth/role-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import { CellNote, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Role } from "#server/core/access.ts";

type Invitation = {
  id: string;
  email: string;
  role: Role;
  inviter: string | null;
  expiresAt: Date;
  hasExpired: boolean;
  canManage: boolean;
};

/** Invitations nobody accepted yet: send again, or take back. */
export function InvitationTable({ slug, invitations }: { slug: string; invitations: readonly Invitation[] }) {
  return (
    <Table label="Invitations">
      <thead>
        <tr>
          <Th>Address</Th>
          <Th className="w-40 max-sm:hidden">Role</Th>
          <Th className="w-40 max-sm:hidden">Works until</Th>
          <Th className="w-56 max-sm:w-28">
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <Tr key={invitation.id}>
            <Td>
              <span className="break-all">{invitation.email}</span>
              <CellNote>
                {invitation.inviter ? `invited by ${invitation.inviter}` : "invited"} as{" "}
                {ROLE_WORDS[invitation.role].one}
                {invitation.hasExpired && <span className="sm:hidden">, expired</span>}
              </CellNote>
            </Td>
            <Td className="max-sm:hidden">{ROLE_WORDS[invitation.role].name}</Td>
            <Td className="text-ink-2 max-sm:hidden">
              {invitation.hasExpired ? <Badge tone="soon">Expired</Badge> : <AbsoluteTime at={invitation.expiresAt} />}
            </Td>
            <Td>{invitation.canManage && <InvitationActions slug={slug} invitation={invitation} />}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function InvitationActions({ slug, invitation }: { slug: string; invitation: Invitation }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const settled = {
    onError: (error: unknown) => toast({ tone: "late", text: refusalOf(error).message }),
    onSettled: () => queryClient.invalidateQueries(trpc.member.list.queryFilter({ slug })),
  };
  const resend = useMutation(
    trpc.member.resendInvitation.mutationOptions({
      ...settled,
      onSuccess: ({ isMailed }) =>
        isMailed
          ? toast({ text: `Sent again to ${invitation.email}` })
          : toast({ tone: "late", text: "The mail could not be sent. The invitation stands." }),
    }),
  );
  const revoke = useMutation(
    trpc.member.revokeInvitation.mutationOptions({
      ...settled,
      onSuccess: () => toast({ text: `The invitation of ${invitation.email} is taken back` }),
    }),
  );
  const input = { slug, id: invitation.id };
  return (
    <span className="flex justify-end gap-2 max-sm:flex-col">
      <Button size="sm" isBusy={resend.isPending} onClick={() => resend.mutate(input)}>
        Send again
      </Button>
      <Button size="sm" kind="danger" isBusy={revoke.isPending} onClick={() => revoke.mutate(input)}>
        Take back
      </Button>
    </span>
  );
}
