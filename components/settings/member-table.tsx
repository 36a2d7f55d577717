"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { UserMinus } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { ROLE_WORDS } from "#components/auth/role-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Person } from "#components/ui/person.tsx";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import { Select } from "#components/ui/select.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { canManageMember, ROLES, type Role } from "#server/core/access.ts";

type Member = {
  personId: string;
  name: string;
  email: string;
  role: Role;
  isVerified: boolean;
  joinedAt: Date;
  canManage: boolean;
};

interface MemberTableProps {
  slug: string;
  members: readonly Member[];
  me: { personId: string; role: Role };
}

/** Members with their roles. Nobody changes or removes themselves here: somebody else has to. */
export function MemberTable({ slug, members, me }: MemberTableProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const remove = async ({ personId }: Member) => {
    await client.member.remove.mutate({ slug, personId }).catch((error: unknown) => {
      throw new Error(refusalOf(error).message, { cause: error });
    });
    await queryClient.invalidateQueries(trpc.member.list.queryFilter({ slug }));
  };
  return (
    <>
      <Table label="Members">
        <thead>
          <tr>
            <Th>Person</Th>
            <Th className="w-40">Role</Th>
            <Th className="w-40 max-sm:hidden">Member since</Th>
            <Th className="w-12">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Tr key={member.personId}>
              <Td>
                <span className="flex min-w-0 items-center gap-2 max-sm:max-w-36">
                  <Person id={member.personId} name={member.name} size={28} note={member.email} />
                  {member.personId === me.personId && (
                    <Badge tone="line" className="max-sm:hidden">
                      You
                    </Badge>
                  )}
                  {!member.isVerified && <Badge className="max-sm:hidden">Not verified</Badge>}
                </span>
              </Td>
              <Td>
                {member.canManage && member.personId !== me.personId ? (
                  <RoleSelect slug={slug} member={member} myRole={me.role} />
                ) : (
                  <>
                    {ROLE_WORDS[member.role].name}
                    {member.personId === me.personId && <span className="text-ink-3 sm:hidden">, you</span>}
                  </>
                )}
              </Td>
              <Td className="text-ink-2 max-sm:hidden">
                <AbsoluteTime at={member.joinedAt} />
              </Td>
              <Td className="text-right">
                {member.canManage && member.personId !== me.personId && (
                  <IconButton
                    label={`Remove ${member.name}`}
                    icon={<UserMinus />}
                    size="sm"
                    onClick={() => setLeaving(member)}
                  />
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {leaving && (
        <ConfirmDialog
          isOpen
          isDanger
          onClose={() => setLeaving(null)}
          title={`Remove ${leaving.name} from this workspace?`}
          confirmLabel={`Remove ${leaving.name}`}
          onConfirm={() => remove(leaving)}
        >
          {leaving.name} can no longer open it and gets no more leads. Leads they own stay theirs until you reassign
          them; their history and balance stay.
        </ConfirmDialog>
      )}
    </>
  );
}

function RoleSelect({ slug, member, myRole }: { slug: string; member: Member; myRole: Role }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const list = trpc.member.list.queryFilter({ slug });
  const change = useMutation(
    trpc.member.changeRole.mutationOptions({
      onError: (error) => toast({ tone: "late", text: refusalOf(error).message }),
      onSettled: () => queryClient.invalidateQueries(list),
    }),
  );
  const give = async (role: Role) => {
    const before = member.role;
    await change.mutateAsync({ slug, personId: member.personId, role }).then(
      () =>
        toast({
          text: `${member.name} is ${ROLE_WORDS[role].one} now`,
          undo: () => change.mutateAsync({ slug, personId: member.personId, role: before }),
        }),
      () => undefined,
    );
  };
  const shown = change.isPending ? change.variables.role : member.role;
  return (
    <Select
      size="sm"
      aria-label={`Role of ${member.name}`}
      value={shown}
      options={ROLES.filter((role) => canManageMember(myRole, role)).map((role) => ({
        value: role,
        label: ROLE_WORDS[role].name,
      }))}
      onChange={(event) => give(event.target.value as Role)}
    />
  );
}
