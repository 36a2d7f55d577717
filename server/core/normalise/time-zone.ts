const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...Intl.supportedValuesOf("timeZone"), "UTC", "GMT", "Etc/UTC", "Etc/GMT"].map((name) => [name.toLowerCase(), name]),
);
const IANA_NAME = /^[A-Za-z]+(?:\/[A-Za-z0-9_+-]{1,30}){1,2}$/;

/**
 * Answers the IANA name of a time zone, spelt with its capitals: "europe/berlin" →
 * "Europe/Berlin". Old names such as "Asia/Calcutta" stay as sent. Null for offsets,
 * abbreviations and names that no zone has. Never throws.
 */
export function toTimeZone(text: string): string | null {
  const name = text.replaceAll(" ", "_");
  const canonical = CANONICAL.get(name.toLowerCase());
  if (canonical !== undefined) return canonical;
  return IANA_NAME.test(name) && isAccepted(name) ? name : null;
}

function isAccepted(timeZone: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
