"use client";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { type ComponentProps, useCallback } from "react";
import { VerifyBanner } from "#components/auth/verify-banner.tsx";
import { AppFrame } from "./app-frame.tsx";

interface Props extends Omit<ComponentProps<typeof AppFrame>, "onSignOut" | "findLeads"> {
  /** The person has shown that their address is theirs. */
  isVerified: boolean;
}

/** The frame with its two actions: sign out, and finding leads for the palette. */
export function WorkspaceFrame({ isVerified, children, ...props }: Props) {
  const router = useRouter();
  const findLeads = useCallback(async () => [], []);
  const leave = async () => {
    await signOut({ redirect: false });
    router.push("/sign-in");
    router.refresh();
  };
  return (
    <AppFrame {...props} onSignOut={leave} findLeads={findLeads}>
      {!isVerified && <VerifyBanner email={props.user.email} />}
      {children}
    </AppFrame>
  );
}
