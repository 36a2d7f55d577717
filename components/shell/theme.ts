/** Name of the cookie that keeps a person's theme, read on the server so that no page flashes. */
export const THEME_COOKIE = "fairlead_theme";

/** What a person can choose; `system` follows the device. */
export type ThemeChoice = "system" | "light" | "dark";

/** Reads a cookie's value as a choice; anything unknown is `system`. Never throws. */
export function themeChoice(value: string | undefined): ThemeChoice {
  return value === "light" || value === "dark" ? value : "system";
}

/** The `data-theme` of `<html>` for a choice: undefined leaves the decision to the device. */
export function themeAttribute(choice: ThemeChoice): "light" | "dark" | undefined {
  return choice === "system" ? undefined : choice;
}
