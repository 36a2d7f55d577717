"use client";
import { useMutation } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { MailboxHint } from "#components/auth/mailbox-hint.tsx";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** Reminds a person, on every page, of the link that verifies their address. */
export function VerifyBanner({ email, mailbox }: { email: string; mailbox: string | null }) {
  const toast = useToast();
  const send = useMutation(
    useTRPC().person.sendVerification.mutationOptions({
      onSuccess: () => toast({ text: `A new link is on its way to ${email}` }),
      onError: (error) => toast({ tone: "late", text: refusalOf(error).message }),
    }),
  );
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-accent-soft px-gutter py-1.5 text-sm max-sm:px-4">
      <Mail className="text-accent-ink" />
      <p className="min-w-0 flex-1 basis-48">
        Verify your address before you invite others: open the link in the mail to {email}.
        {mailbox && <MailboxHint href={mailbox} />}
      </p>
      <Button size="sm" isBusy={send.isPending} onClick={() => send.mutate()}>
        Send it again
      </Button>
    </div>
  );
}
