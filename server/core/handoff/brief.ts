import type { AccountFacts } from "../identify/account-facts.ts";
import type { NormalisedLead } from "../lead/lead.ts";
import type { LeadType } from "../lead/lead-type.ts";
import type { Disposition } from "../routing/rule.ts";
import { opportunityWords } from "./account-words.ts";
import { describeValue } from "./describe-value.ts";
import { listed } from "./names.ts";

/** The first look at a lead: what they want, what to ask first, what to do next. */
export type Brief = {
  /** In their own words, null when they wrote none. */
  readonly message: string | null;
  /** "Jo Weber of Hallmann Brewing asks for a quote." */
  readonly wants: string;
  /** Short facts beside it, such as "Flow meters", "850 people". */
  readonly facts: readonly string[];
  readonly askFirst: { readonly question: string; readonly because: string };
  readonly nextStep: string;
};

const WANTS: Readonly<Record<LeadType, string>> = {
  quote: "asks for a quote",
  demo: "asks for a demo",
  pricing: "asks about pricing",
  sample: "asks for a sample",
  trial: "wants to try it",
  outbound_reply: "answered a message of yours",
  partner: "wants to work with you as a partner",
  contact: "wants to be contacted",
  webinar: "signed up for a webinar",
  content: "downloaded something to read",
  newsletter: "subscribed to the newsletter",
};

/** What is known of the lead's account that whoever begins should know too. */
export type KnownAccount = Pick<AccountFacts, "opportunity" | "parent">;

/**
 * Says what a person wants and how to begin. The same lead and account, the same brief; nothing in it is guessed.
 * `account`: the one the lead was matched to, as it was then.
 */
export function briefOf(lead: NormalisedLead, disposition: Disposition, account: KnownAccount | null = null): Brief {
  return {
    message: lead.message,
    wants: wantsOf(lead),
    facts: [...factsOf(lead), ...factsOfAccount(account)],
    askFirst: askFirst(lead),
    nextStep: nextStep(lead, disposition, account),
  };
}

function wantsOf(lead: NormalisedLead): string {
  const name = [lead.firstName, lead.lastName].filter((part) => part !== null).join(" ") || "Somebody";
  const company = lead.company ?? lead.companyDomain;
  return `${name}${company === null ? "" : ` of ${company}`} ${lead.type === null ? "got in touch" : WANTS[lead.type]}.`;
}

function factsOf(lead: NormalisedLead): string[] {
  const facts = [...lead.productInterest];
  if (lead.employees !== null) facts.push(sizeOf(lead.employees, lead.employeesMax));
  const place = [lead.city, lead.country && describeValue("lead.country", lead.country)].filter(
    (part) => part !== null,
  );
  if (place.length > 0) facts.push(place.join(", "));
  if (lead.jobTitle !== null) facts.push(lead.jobTitle);
  if (lead.language !== null) facts.push(`Speaks ${describeValue("lead.language", lead.language)}`);
  return facts;
}

function factsOfAccount(account: KnownAccount | null): string[] {
  const { opportunity, parent } = account ?? {};
  return [
    ...(opportunity ? [`Open opportunity: ${opportunityWords(opportunity)}`] : []),
    ...(parent ? [`Belongs to ${parent.name}`] : []),
  ];
}

function sizeOf(least: number, most: number | null): string {
  if (most !== null && most !== least) return `${least.toLocaleString("en")} to ${most.toLocaleString("en")} people`;
  return least === 1 ? "1 person" : `${least.toLocaleString("en")} people`;
}

/** What a person of that kind must be asked to get on, as long as they have not said it. */
const BY_TYPE: Readonly<Partial<Record<LeadType, Brief["askFirst"]>>> = {
  quote: { question: "How many do you need, and by when?", because: "Quantity and date decide what can be quoted." },
  demo: {
    question: "What would you like to see solved in the demo?",
    because: "A demo of their own case convinces; a tour does not.",
  },
  pricing: { question: "How many people or sites would use it?", because: "The price depends on it." },
  sample: { question: "What will you test the sample for?", because: "It decides which sample helps them." },
  trial: {
    question: "What must the trial show for you to go on?",
    because: "A trial without a goal ends without an answer.",
  },
  outbound_reply: { question: "What made you answer now?", because: "The reason tells how urgent it is." },
  partner: {
    question: "Which of your customers do you have in mind?",
    because: "A named customer tells a partner from a supplier.",
  },
};

function askFirst(lead: NormalisedLead): Brief["askFirst"] {
  if (lead.productInterest.length === 0 && lead.message === null) {
    return { question: "What are you looking for?", because: "They named no product and wrote no message." };
  }
  const byType = lead.type === null ? undefined : BY_TYPE[lead.type];
  if (byType) return byType;
  if (lead.employees === null)
    return { question: "How large is your company?", because: "The size of the company is not known." };
  if (lead.country === null) return { question: "Where are you based?", because: "The country is not known." };
  return { question: "What should be different in three months?", because: "They gave the facts; the aim is missing." };
}

function nextStep(lead: NormalisedLead, disposition: Disposition, account: KnownAccount | null): string {
  if (disposition === "nurture") return "Nothing by hand: nurture keeps in touch.";
  if (disposition === "disqualified") return "Nothing: this lead is disqualified.";
  if (disposition === "account_owner_review" && account?.opportunity)
    return `Look at the open opportunity ${account.opportunity.name} before you answer.`;
  if (disposition === "account_owner_review") return "Look at what is going on at the account before you answer.";
  if (disposition === "partner_confirmation") return "Confirm whether they are a partner before you answer.";
  if (disposition === "technical_review") return "Wait for the technical review, and tell them that it is under way.";
  const ways = [lead.phone === null ? null : "call", lead.email === null ? null : "write"].filter(
    (way) => way !== null,
  );
  if (ways.length === 0) return "Find out how to reach them: neither phone nor email is known.";
  return `${listed(ways, "or").replace(/^./, (first) => first.toUpperCase())}, and log what came of it.`;
}
