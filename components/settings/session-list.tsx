"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { deviceWords } from "./device-words.ts";

/** Where a person is signed in, and how to end that. */
export function SessionList() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { data: sessions } = useSuspenseQuery(trpc.session.mine.queryOptions());
  const settled = {
    onError: (error: unknown) => toast({ tone: "late", text: refusalOf(error).message }),
    onSettled: () => queryClient.invalidateQueries(trpc.session.mine.queryFilter()),
  };
  const revoke = useMutation(
    trpc.session.revoke.mutationOptions({ ...settled, onSuccess: () => toast({ text: "Signed out there" }) }),
  );
  const others = useMutation(
    trpc.session.revokeOthers.mutationOptions({
      ...settled,
      onSuccess: ({ revoked }) =>
        toast({ text: revoked === 1 ? "Signed out in one place" : `Signed out in ${revoked} places` }),
    }),
  );
  return (
    <section id="sessions">
      <SectionHead
        title="Sessions"
        note={sessions.length === 1 ? "you are signed in here only" : `you are signed in in ${sessions.length} places`}
        actions={
          sessions.length > 1 && (
            <Button size="sm" kind="danger" isBusy={others.isPending} onClick={() => others.mutate()}>
              Sign out everywhere else
            </Button>
          )
        }
      />
      <ul className="border-line border-t">
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-14 items-center gap-3 border-line border-b py-2">
            <span className="min-w-0 flex-1">
              <span className="flex items-center gap-2 font-medium text-sm">
                {deviceWords(session.userAgent)}
                {session.isThisOne && <Badge tone="accent">This one</Badge>}
              </span>
              <span className="block text-ink-3 text-xs">
                last used <RelativeTime at={session.lastSeenAt} />, begun <RelativeTime at={session.createdAt} />
              </span>
            </span>
            {!session.isThisOne && (
              <Button
                size="sm"
                aria-label={`Sign out ${deviceWords(session.userAgent)}`}
                isBusy={revoke.isPending && revoke.variables.id === session.id}
                onClick={() => revoke.mutate({ id: session.id })}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
