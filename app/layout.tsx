import "@fontsource-variable/inter/opsz.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { keepEarlyInput, LISTENING } from "#components/shell/early-input.ts";
import { Listening } from "#components/shell/listening.tsx";
import { THEME_COOKIE, themeAttribute, themeChoice } from "#components/shell/theme.ts";

export const metadata: Metadata = {
  title: { default: "Fairlead", template: "%s · Fairlead" },
  description: "Decides who owns each inbound B2B lead, how urgent it is and what happens next, and shows why.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#101618" },
  ],
};

/** The document: language, typeface and the theme the person chose, known before the first paint. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeChoice((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={themeAttribute(theme)} suppressHydrationWarning>
      <body>
        <script>{`(${keepEarlyInput})("${LISTENING}")`}</script>
        {children}
        <Listening />
      </body>
    </html>
  );
}
