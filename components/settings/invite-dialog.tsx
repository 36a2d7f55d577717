"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { ROLE_WORDS } from "#components/auth/role-words.ts";
import { textOf, useSubmit } from "#components/auth/use-submit.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { RadioCard, RadioGroup } from "#components/ui/radio.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { canManageMember, ROLES, type Role } from "#server/core/access.ts";
import { capitalised } from "#server/core/handoff/names.ts";

interface InviteDialogProps {
  slug: string;
  /** The inviter's own role: it limits which roles they may give. */
  myRole: Role;
  initialRole: Role;
  onClose: () => void;
}

/** Invites one person by mail. */
export function InviteDialog({ slug, myRole, initialRole, onClose }: InviteDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [role, setRole] = useState<Role>(initialRole);
  const { isBusy, submit, errorsFor } = useSubmit(async (form) => {
    const email = textOf(form, "email");
    const { isMailed } = await client.member.invite.mutate({ slug, email, role });
    await queryClient.invalidateQueries(trpc.member.list.queryFilter({ slug }));
    if (isMailed) toast({ text: `${email.trim()} has mail from us` });
    else
      toast({
        tone: "late",
        text: `The invitation of ${email.trim()} stands, but the mail could not be sent. Send it again later.`,
      });
    onClose();
    return undefined;
  });
  const error = errorsFor(["email"]);
  return (
    <FormDialog
      onClose={onClose}
      title="Invite somebody"
      intro="They get a mail with a link that works for 7 days."
      submitLabel="Send invitation"
      isBusy={isBusy}
      problem={error.general}
      onSubmit={submit}
    >
      <Field label="Work email" error={error.of("email")} isRequired>
        <Input name="email" type="email" autoComplete="off" placeholder="name@company.com" autoFocus />
      </Field>
      <RadioGroup label="Role">
        {ROLES.filter((one) => canManageMember(myRole, one)).map((one) => (
          <RadioCard
            key={one}
            name="role"
            title={ROLE_WORDS[one].name}
            checked={role === one}
            onChange={() => setRole(one)}
          >
            {capitalised(ROLE_WORDS[one].may)}.
          </RadioCard>
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
