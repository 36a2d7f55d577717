"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ButtonGroup } from "#components/ui/button-group.tsx";
import { THEME_COOKIE, type ThemeChoice, themeAttribute } from "./theme.ts";

const OPTIONS: readonly { value: ThemeChoice; label: string }[] = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const YEAR_MS = 365 * 24 * 3600 * 1000;

async function keep(choice: ThemeChoice): Promise<void> {
  await cookieStore.set({
    name: THEME_COOKIE,
    value: choice,
    path: "/",
    sameSite: "lax",
    expires: Date.now() + YEAR_MS,
  });
}

/** Light, dark, or as the device says; kept in a cookie so that the server paints it at once. */
export function ThemeSwitch({ initial }: { initial: ThemeChoice }) {
  const router = useRouter();
  const [choice, setChoice] = useState(initial);
  const choose = (next: ThemeChoice) => {
    setChoice(next);
    const attribute = themeAttribute(next);
    if (attribute) document.documentElement.dataset.theme = attribute;
    else delete document.documentElement.dataset.theme;
    keep(next).then(router.refresh, () => {
      // Without cookies the choice holds until the page is left.
    });
  };
  return <ButtonGroup label="Theme" value={choice} options={OPTIONS} onChange={choose} />;
}
