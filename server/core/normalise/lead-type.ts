import { LEAD_TYPES, type LeadType } from "../lead/lead-type.ts";
import { remember } from "./remember.ts";
import { nameKey } from "./text.ts";

const SYNONYMS: Readonly<Record<LeadType, readonly string[]>> = {
  quote: [
    "quotation",
    "rfq",
    "request for quote",
    "request a quote",
    "request quote",
    "get a quote",
    "quote request",
    "rfp",
    "offer",
  ],
  demo: [
    "demonstration",
    "demo request",
    "request a demo",
    "request demo",
    "book a demo",
    "schedule a demo",
    "live demo",
    "product demo",
  ],
  pricing: [
    "price",
    "prices",
    "pricing request",
    "request pricing",
    "get pricing",
    "pricing inquiry",
    "pricing enquiry",
    "price list",
  ],
  sample: ["samples", "sample request", "request a sample", "request sample", "free sample"],
  trial: [
    "free trial",
    "trial request",
    "start trial",
    "start free trial",
    "trial signup",
    "poc",
    "proof of concept",
    "pilot",
  ],
  outbound_reply: ["outbound", "outbound response", "cold email reply", "email reply", "sequence reply", "reply"],
  partner: [
    "partnership",
    "partner inquiry",
    "partner enquiry",
    "become a partner",
    "reseller",
    "distributor",
    "referral partner",
    "affiliate",
  ],
  contact: [
    "contact us",
    "contact form",
    "contact sales",
    "contact request",
    "general inquiry",
    "general enquiry",
    "inquiry",
    "enquiry",
    "question",
    "get in touch",
  ],
  webinar: ["webinar registration", "webinar signup", "event", "event registration", "virtual event"],
  content: [
    "content download",
    "download",
    "whitepaper",
    "white paper",
    "ebook",
    "e-book",
    "guide",
    "case study",
    "gated content",
    "report",
  ],
  newsletter: [
    "newsletter signup",
    "newsletter subscription",
    "subscribe",
    "subscription",
    "blog subscription",
    "mailing list",
  ],
};

const BY_NAME: ReadonlyMap<string, LeadType> = new Map(
  LEAD_TYPES.flatMap((type) => [type, ...SYNONYMS[type]].map((word) => [nameKey(word), type] as const)),
);

/** Answers the lead type that a form's own word means: "Request a demo" → demo. Null when it means none. Never throws. */
export function toLeadType(text: string): LeadType | null {
  return text.length > 60 ? null : typeOfName(text);
}

const typeOfName = remember((text) => BY_NAME.get(nameKey(text)) ?? null);
