"use client";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Ends the session in this browser and stays on the page, or goes to `href`. */
export function SignOutButton({ href, children }: { href?: string; children: string }) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    await signOut({ redirect: false });
    if (href) router.push(href);
    router.refresh();
    setBusy(false);
  };
  return (
    <Button isBusy={isBusy} onClick={leave}>
      {children}
    </Button>
  );
}
