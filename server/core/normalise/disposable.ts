import blocklist from "disposable-email-domains-js/dist/dict/disposable_email_blocklist.json" with { type: "json" };

const DISPOSABLE: ReadonlySet<string> = new Set(blocklist);

/**
 * Answers whether a domain hands out throw-away mailboxes. `domain` in lower-case
 * ASCII; sub-domains are not tried. Source: npm disposable-email-domains-js (CC0), the
 * community's curated blocklist.
 */
export function isDisposableDomain(domain: string): boolean {
  return DISPOSABLE.has(domain);
}
