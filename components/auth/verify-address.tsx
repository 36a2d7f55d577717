"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Note } from "#components/ui/note.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { enterByLink } from "./enter.ts";

type State = { is: "working" } | { is: "done"; email: string } | { is: "refused"; message: string };

/** Uses the link of a verification mail up as soon as a browser shows it, and opens the workspace: one mail, one click. */
export function VerifyAddress({ token }: { token: string }) {
  const client = useTRPCClient();
  const router = useRouter();
  const hasBegun = useRef(false);
  const [state, setState] = useState<State>({ is: "working" });
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const use = async () => {
      if ((await enterByLink(token)) !== null) {
        const { email } = await client.person.verify.mutate({ token });
        return setState({ is: "done", email });
      }
      router.push("/workspaces");
      router.refresh();
    };
    use().catch((error: unknown) => setState({ is: "refused", message: refusalOf(error).message }));
  }, [client, router, token]);
  return (
    <div aria-live="polite" className="flex flex-col items-start gap-5">
      {state.is === "working" && (
        <p className="flex items-center gap-2 text-ink-2">
          <Spinner /> One moment
        </p>
      )}
      {state.is === "done" && <p>{state.email} is verified. Sign in with the password you chose.</p>}
      {state.is === "refused" && <Note tone="late">{state.message}</Note>}
      {state.is === "done" && (
        <ButtonLink kind="primary" size="lg" href="/workspaces">
          Go to your workspace
        </ButtonLink>
      )}
      {state.is === "refused" && (
        <ButtonLink kind="primary" size="lg" href="/reset">
          Choose a new password
        </ButtonLink>
      )}
    </div>
  );
}
