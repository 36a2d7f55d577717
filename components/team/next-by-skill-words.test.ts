import { expect, test } from "vitest";
import { answerSentence, type SkillAnswer } from "./next-by-skill-words.ts";
import { skillWords } from "./skill-words.ts";

const emi = { id: "emi", name: "Emi Sato" };
const ana = { id: "ana", name: "Ana Duarte" };
const ben = { id: "ben", name: "Ben Okafor" };
const answer = (change: Partial<SkillAnswer>): SkillAnswer => ({
  kind: "language",
  value: "de",
  status: "assigned",
  reason: "rule_pool",
  poolId: "emea",
  people: [emi],
  otherPoolName: null,
  ...change,
});

test.each<[string, Partial<SkillAnswer>]>([
  ["next is Emi Sato.", {}],
  ["next is Emi Sato of South.", { otherPoolName: "South" }],
  ["it goes to somebody of South.", { otherPoolName: "South", people: [] }],
  ["nobody can take it: it would be held.", { status: "held", reason: "held_nobody_eligible", people: [] }],
  ["nobody can take it: it goes to Emi Sato.", { reason: "pool_manager" }],
  ["it goes to somebody else.", { reason: "pool_manager", people: [] }],
  ["next is Emi Sato although nobody can take it now.", { reason: "pool_assign_anyway" }],
  [
    "next is Emi Sato of South, with cover, as nobody can take it now.",
    { reason: "pool_assign_with_cover", otherPoolName: "South" },
  ],
  ["it goes to Emi Sato as a member’s condition cannot be read.", { reason: "rule_error", poolId: null }],
  ["it is offered to Emi Sato.", { status: "queued", reason: "offered_to_pool" }],
  [
    "it is offered to Emi Sato, Ana Duarte and 1 more.",
    { status: "queued", reason: "offered_to_pool", people: [emi, ana, ben] },
  ],
  ["it is offered to those of South who can take it.", { status: "queued", people: [], otherPoolName: "South" }],
])("%s", (expected, change) => expect(answerSentence(answer(change))).toBe(expected));

test.each([
  ["language", "de", "German"],
  ["language", "elvish", "elvish"],
  ["product", "de", "de"],
])("a skill %s %s is called %s", (kind, value, expected) => expect(skillWords(kind, value)).toBe(expected));
