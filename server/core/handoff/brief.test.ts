import { expect, test } from "vitest";
import { ORDINARY_LEAD } from "../cases/case.ts";
import { briefOf } from "./brief.ts";

const JONAS = {
  ...ORDINARY_LEAD,
  firstName: "Jonas",
  lastName: "Weber",
  company: "Hallmann Brewing",
  type: "quote" as const,
  message: "Need 12 flow meters",
  productInterest: ["Flow meters"],
  employees: 850,
  city: "Bamberg",
  country: "DE",
  jobTitle: "Head of Production",
  language: "de",
  phone: "+49951555142",
};

test("a brief says what they want, what to ask first and what to do", () => {
  expect(briefOf(JONAS, "sales")).toEqual({
    message: "Need 12 flow meters",
    wants: "Jonas Weber of Hallmann Brewing asks for a quote.",
    facts: ["Flow meters", "850 people", "Bamberg, Germany", "Head of Production", "Speaks German"],
    askFirst: {
      question: "How many do you need, and by when?",
      because: "Quantity and date decide what can be quoted.",
    },
    nextStep: "Call or write, and log what came of it.",
  });
});

test.each([
  ["nothing said", { ...JONAS, message: null, productInterest: [] }, "What are you looking for?"],
  ["a contact without a size", { ...JONAS, type: "contact" as const, employees: null }, "How large is your company?"],
  ["a contact without a country", { ...JONAS, type: null, country: null }, "Where are you based?"],
  ["a contact who said it all", { ...JONAS, type: "contact" as const }, "What should be different in three months?"],
])("the first question follows from what is missing: %s", (_what, lead, question) => {
  expect(briefOf(lead, "sales").askFirst.question).toBe(question);
});

test("somebody of whom hardly anything is known still has a brief", () => {
  const brief = briefOf({ ...ORDINARY_LEAD, companyDomain: null, email: null, externalId: "x-1" }, "qualification");
  expect(brief.wants).toBe("Somebody got in touch.");
  expect(brief.facts).toEqual([]);
  expect(brief.nextStep).toBe("Find out how to reach them: neither phone nor email is known.");
});

test("the next step follows the disposition before anything else", () => {
  expect(briefOf(JONAS, "partner_confirmation").nextStep).toBe("Confirm whether they are a partner before you answer.");
  expect(briefOf(JONAS, "nurture").nextStep).toBe("Nothing by hand: nurture keeps in touch.");
});

test("an open opportunity and a parent of the account are said, and looked at first where the owner reviews", () => {
  const opportunity = { ...OPPORTUNITY, amount: 48_000, currency: "EUR" };
  const account = {
    opportunity,
    parent: { id: "p", name: "Hallmann Group", class: "customer" as const, ownerRepId: null },
  };
  const brief = briefOf(JONAS, "account_owner_review", account);
  expect(brief.facts.slice(-2)).toEqual([
    "Open opportunity: Level sensors (Proposal, EUR 48,000)",
    "Belongs to Hallmann Group",
  ]);
  expect(brief.nextStep).toBe("Look at the open opportunity Level sensors before you answer.");
  expect(briefOf(JONAS, "sales", account).nextStep).toBe("Call or write, and log what came of it.");
});

const OPPORTUNITY = {
  id: "o",
  externalId: null,
  name: "Level sensors",
  stage: "Proposal",
  amount: null,
  currency: null,
  closesOn: null,
  ownerRepId: null,
  openCount: 1,
};
