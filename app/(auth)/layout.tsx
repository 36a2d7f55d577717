import type { ReactNode } from "react";
import { ApiProvider } from "#components/api/api-provider.tsx";

/** Pages before the frame. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return <ApiProvider>{children}</ApiProvider>;
}
