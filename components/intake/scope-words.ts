/** What a key may do, as offered and as listed. */
export const SCOPES = [
  { value: "leads:write", label: "Send leads", inList: "send leads" },
  { value: "leads:read", label: "Read leads and their decisions", inList: "read leads" },
  { value: "accounts:write", label: "Create and change accounts", inList: "change accounts" },
  { value: "opportunities:write", label: "Create and change opportunities", inList: "change opportunities" },
] as const;

/** One thing a key may do. */
export type Scope = (typeof SCOPES)[number]["value"];

/** Says what a key may do: "send leads, read leads". */
export const scopeWords = (scopes: readonly string[]): string =>
  SCOPES.filter(({ value }) => scopes.includes(value))
    .map(({ inList }) => inList)
    .join(", ");
