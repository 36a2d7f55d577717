import { toHostName } from "./domain.ts";

/** Mailbox and host of an email address; the host in lower-case ASCII. */
export type EmailParts = { readonly local: string; readonly host: string };

const LOCAL = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}$/u;
const ADDRESS_MAX = 254;

/**
 * Takes an email address apart, or answers null when the text is none: one @, a
 * mailbox of up to 64 characters, a host name with a dot, 254 characters in all.
 *
 * `text` is already trimmed. Quoted mailboxes and address literals count as none:
 * no form and no CRM sends them. Never throws.
 */
export function splitEmail(text: string): EmailParts | null {
  if (text.length > ADDRESS_MAX) return null;
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  if (!LOCAL.test(local) || local.startsWith(".") || local.endsWith(".")) return null;
  const host = toHostName(text.slice(at + 1));
  return host === null ? null : { local, host };
}

/** Answers the key that spellings of one address share: case folded, plus tag removed. For matching only, never to write to. */
export function emailKey({ local, host }: EmailParts): string {
  const folded = local.normalize("NFKC").toLowerCase();
  const plus = folded.indexOf("+");
  return `${plus > 0 ? folded.slice(0, plus) : folded}@${host}`;
}
