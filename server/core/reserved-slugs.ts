const SLUG_MIN = 3;
const SLUG_MAX = 40;

/** Words no workspace may take as its slug: every first step of a path that we serve, and those we may yet. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  (
    "_next about account accounts admin api app apps assets auth billing blog callback careers cdn changelog contact " +
    "dashboard dev developers docs download email embed embed.js error f faq fairlead favicon favicon.ico forgot forms " +
    "graphql health healthz help home hooks icons images import imprint info internal invitation invitations invite " +
    "jobs join legal live login logout mail mailbox manifest me metrics mail new news next no-reply null oauth og oidc onboarding " +
    "openapi openapi.json owner pricing privacy profile public readyz register reset robots robots.txt root rss saml " +
    "security settings sign-in sign-out sign-up signin signout signup sitemap sitemap.xml site sso start static " +
    "status support system teams terms trpc undefined upload user users v1 v2 v3 verify webhook webhooks well-known " +
    "widget workspace workspaces ws www"
  ).split(" "),
);

/**
 * Answers what is wrong with a workspace slug, as a sentence for the person who typed
 * it; null when it may be used: 3–40 of a–z, 0–9 and -, a hyphen at neither end, not
 * reserved. Whether it is taken is not asked here.
 */
export function slugProblem(slug: string): string | null {
  if (slug.length < SLUG_MIN || slug.length > SLUG_MAX) {
    return `The address must be ${SLUG_MIN} to ${SLUG_MAX} characters long.`;
  }
  if (!/^[a-z0-9-]+$/.test(slug)) return "Use only the letters a to z, digits and hyphens.";
  if (slug.startsWith("-") || slug.endsWith("-")) return "The address cannot begin or end with a hyphen.";
  return RESERVED_SLUGS.has(slug) ? `“${slug}” is reserved. Choose another address.` : null;
}
