import type { ReactNode } from "react";
import { ApiProvider } from "#components/api/api-provider.tsx";

/** Pages of a signed-in person outside of a workspace. */
export default function WorkspacesLayout({ children }: { children: ReactNode }) {
  return <ApiProvider>{children}</ApiProvider>;
}
