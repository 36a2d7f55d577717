"use client";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { type ComponentProps, useCallback } from "react";
import { AppFrame } from "./app-frame.tsx";

type Props = Omit<ComponentProps<typeof AppFrame>, "onSignOut" | "findLeads">;

/** The frame with its two actions: sign out, and finding leads for the palette. */
export function WorkspaceFrame(props: Props) {
  const router = useRouter();
  const findLeads = useCallback(async () => [], []);
  const leave = async () => {
    await signOut({ redirect: false });
    router.push("/sign-in");
    router.refresh();
  };
  return <AppFrame {...props} onSignOut={leave} findLeads={findLeads} />;
}
