/** Every time zone the server knows, by name: one list for the first paint and for the browser. */
export function zoneNames(): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
}
