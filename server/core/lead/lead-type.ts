/** What a person asks for when they get in touch, most urgent kinds first (product.md section 8). */
export const LEAD_TYPES = [
  "quote",
  "demo",
  "pricing",
  "sample",
  "trial",
  "outbound_reply",
  "partner",
  "contact",
  "webinar",
  "content",
  "newsletter",
] as const;

/** One of `LEAD_TYPES`. */
export type LeadType = (typeof LEAD_TYPES)[number];
