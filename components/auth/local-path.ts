/** Answers a path of our own to go on to after sign-in; anything else (another site, a script) is `fallback`. */
export function localPath(wanted: string | undefined, fallback: string): string {
  if (!wanted?.startsWith("/") || /^\/[/\\]|[\p{Cc}\\]/u.test(wanted)) return fallback;
  return wanted;
}
