import providers from "email-providers/all.json" with { type: "json" };

// Companies (and a reserved domain) that public lists take for mail providers.
const NOT_PROVIDERS: ReadonlySet<string> = new Set([
  "bt.com",
  "charter.com",
  "example.com",
  "frontier.com",
  "ibm.net",
  "starbucks.com",
  "test.de",
  "www.com",
]);

const ALSO_PROVIDERS = [
  "ctemplar.com",
  "duck.com",
  "fastmail.com",
  "fastmail.fm",
  "googlemail.com",
  "hey.com",
  "icloud.com",
  "mailbox.org",
  "mailfence.com",
  "me.com",
  "pm.me",
  "posteo.de",
  "posteo.net",
  "proton.me",
  "protonmail.ch",
  "protonmail.com",
  "startmail.com",
  "tuta.com",
  "tuta.io",
  "tutamail.com",
  "tutanota.com",
  "tutanota.de",
  "ymail.com",
];

const FREE_MAIL: ReadonlySet<string> = new Set(
  [...providers, ...ALSO_PROVIDERS].filter((domain) => !NOT_PROVIDERS.has(domain)),
);

/**
 * Answers whether a domain gives mailboxes to anybody, so that it says nothing about
 * the company of its users. `domain` in lower-case ASCII; sub-domains are not tried.
 * Source: npm email-providers (ISC), with our own corrections.
 */
export function isFreeMailDomain(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
