import { expect, test } from "vitest";
import accounts from "../cases/accounts.json" with { type: "json" };
import { type Case, toSituation } from "../cases/case.ts";
import catchAll from "../cases/catch-all.json" with { type: "json" };
import exceptions from "../cases/exceptions.json" with { type: "json" };
import guards from "../cases/guards.json" with { type: "json" };
import handling from "../cases/handling.json" with { type: "json" };
import library from "../cases/library.json" with { type: "json" };
import ownership from "../cases/ownership.json" with { type: "json" };
import poolMethods from "../cases/pool-methods.json" with { type: "json" };
import pools from "../cases/pools.json" with { type: "json" };
import territory from "../cases/territory.json" with { type: "json" };
import { decide } from "../routing/decide.ts";
import { type Explanation, explain } from "./explain.ts";

const CASES = [
  guards,
  ownership,
  accounts,
  exceptions,
  territory,
  handling,
  library,
  pools,
  poolMethods,
  catchAll,
].flat() as unknown as readonly Case[];

const NAMES = {
  reps: { ana: "Ana", ben: "Ben", chloe: "Chloe", dev: "Dev", emi: "Emi", greta: "Greta", mia: "Mia" },
  pools: {
    emea: "EMEA mid-market",
    americas: "Americas",
    first: "First",
    second: "Second",
    empty: "Empty",
    partners: "Partners",
  },
  queues: { "spam-review": "Spam review", review: "Technical review", "partner-confirmation": "Partner confirmation" },
  rules: { old: "EMEA", key: "Key accounts" },
};

function explained(guarantee: string): Explanation {
  const one = CASES.find((each) => each.guarantee.startsWith(guarantee));
  if (!one) throw new Error(`There is no case “${guarantee}”.`);
  return explainCase(one);
}

function explainCase(one: Case, to: "others" | "its owner" = "others"): Explanation {
  const subject = toSituation(one);
  const { ruleset } = subject.ruleset;
  const rules = { ...NAMES.rules, ...Object.fromEntries(ruleset.rules.map(({ id, name }) => [id, name])) };
  const decision = decide(subject);
  const readerRepId = to === "its owner" ? decision.ownerRepId : null;
  return explain(decision, { subject, ruleset, roster: subject.roster, names: { ...NAMES, rules }, readerRepId });
}

test("an SLA policy and a nurture track are told by their names", () => {
  expect(explained("of two rules that name an SLA policy").notes).toContain(
    "The SLA policy Day and night says until when the first action is due.",
  );
  expect(explained("a lead that goes to nurture keeps").notes).toContain(
    "It is kept warm on the nurture track After a trial.",
  );
});

test.each<[string, string]>([
  [
    "the owner of the deepest territory gets the lead",
    "Ana owns this lead because Bavaria is their territory, and rule “tree” sends it to the territory’s owner.",
  ],
  [
    "a territory whose owner is a pool",
    "Ben owns this lead because rule “tree” sends it to the pool Americas, which has the territory US, and Ben was next there.",
  ],
  [
    "a lead is in a territory when its criteria",
    "Ana owns this lead because rule “bavaria” for the territory Bavaria sends it to them.",
  ],
  [
    "an account owner who is on time off",
    "Ana owns this lead because Northwind is their account (matched by alias nw.example).",
  ],
  [
    "an account owner who is away with an open opportunity",
    "Ana owns this lead because they work the open opportunity Level sensors (proposal, EUR 48,000) of Northwind (matched by domain northwind.example).",
  ],
  [
    "a child without an owner goes",
    "Ana owns this lead because Northwind, the parent of Northwind Hamburg (matched by domain nw-hamburg.example), is their account.",
  ],
  [
    "a partner-sourced lead",
    "Ben owns this lead because they are the partner manager of Northwind (matched by domain northwind.example).",
  ],
  ["the previous owner comes first", "Ana owns this lead because they had it before."],
  ["a lead of a company", "Ben owns this lead because they already look after another lead of hallmann.example."],
  [
    "a new pool of equals",
    "Ana owns this lead because rule “emea” sends it to the pool EMEA mid-market, and Ana was next there.",
  ],
  [
    "least loaded: of equals",
    "Ana owns this lead because rule “emea” sends it to the pool EMEA mid-market, and nobody who could take it had fewer open leads.",
  ],
  [
    "most spare capacity is counted",
    "Ben owns this lead because rule “emea” sends it to the pool EMEA mid-market, and nobody who could take it had more room.",
  ],
  [
    "longest idle: whoever has waited",
    "Ana owns this lead because rule “emea” sends it to the pool EMEA mid-market, and nobody who could take it had waited longer.",
  ],
  [
    "performance-tilted: the weights",
    "Ben owns this lead because rule “emea” sends it to the pool EMEA mid-market, and Ben was next there.",
  ],
  ["assign anyway: a rep on time off", "Ana owns this lead because rule “key” sends it to them."],
  ["a guard may send doubtful", "This lead waits in the queue Spam review because rule “doubtful” sends it there."],
  [
    "nobody eligible: a P1",
    "This lead is held: nobody in the pool EMEA mid-market can take it now (1 paused and 1 at cap).",
  ],
  ["hold: a lead for a rep", "This lead waits for Ana, whom rule “key” names and who is outside working hours."],
  [
    "a released lead goes through",
    "Ana owns this lead because it was held by the pool EMEA mid-market, and Ana was next when somebody there could take it.",
  ],
  ["a lead that waited for a rep", "Ana owns this lead because it waited for them, and they can take it now."],
  [
    "a pool set to its manager",
    "Mia owns this lead because nobody in the pool EMEA mid-market could take it, and the pool leaves such leads to them.",
  ],
  [
    "assign anyway: the lead is shared",
    "Ben owns this lead because rule “emea” sends it to the pool EMEA mid-market; nobody there was free, it was given all the same, and Ben was next.",
  ],
  [
    "a proposal to nurture takes",
    "This lead goes to nurture because an inquiry of type webinar is not for sales and nobody owns it.",
  ],
  ["a nurture rule sets", "This lead goes to nurture because rule “readers” says so."],
  ["a guard that matches disqualifies", "This lead is disqualified because rule “throwaway” says so."],
  [
    "what nobody else takes",
    "Greta owns this lead because no other rule found anybody, and they answer for such leads.",
  ],
  [
    "a rule that names a field",
    "Greta owns this lead because rule “broken” could not be evaluated, and they answer for such leads.",
  ],
  [
    "a further submission of an open lead",
    "Ana owns this lead because it was theirs already: this is a further inquiry of an open lead.",
  ],
  ["a further submission of a queued", "This further inquiry joins an open lead in the queue Technical review."],
])("why: %s", (guarantee, sentence) => expect(explained(guarantee).reason).toBe(sentence));

test.each(
  CASES.map((one) => [one.guarantee, explainCase(one).reason, explainCase(one, "its owner").reason] as const).filter(
    ([, reason]) => reason.includes(" owns this lead "),
  ),
)("its owner is told the same, as you: %s", (_, reason, toOwner) => {
  const [name] = reason.split(" ");
  expect(toOwner).toMatch(/^You own this lead because /);
  expect(toOwner).not.toMatch(new RegExp(`\\b(${name}|they|them|their|theirs)\\b`));
});

test("an owner who keeps a lead although they are away is told so as you", () => {
  const kept = CASES.find(({ guarantee }) => guarantee.startsWith("assign anyway: a rep on time off")) as Case;
  expect(explainCase(kept).notes).toEqual(["Ana is on time off, but keeps the lead all the same."]);
  expect(explainCase(kept, "its owner").notes).toEqual(["You are on time off, but keep the lead all the same."]);
});

test("a release shows the rule that chose the pool, with its tests, and no section that was not asked", () => {
  const released = CASES.find(({ guarantee }) => guarantee.startsWith("a released lead goes through")) as Case;
  expect(explainCase(released).sections).toEqual([]);
  const old = {
    id: "old",
    section: "territory",
    when: { fact: "lead.country", op: "equals", value: "DE" },
    action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
  };
  const { sections } = explainCase({ ...released, rules: [...(released.rules ?? []), old] } as Case);
  expect(sections.map(({ section, outcome }) => [section, outcome])).toEqual([["territory", "settled"]]);
  expect(sections[0]?.rules).toMatchObject([
    {
      ruleId: "old",
      sentence: "Rule “old” chose them: pool EMEA mid-market, hold when nobody is eligible.",
      tests: [{}],
    },
  ]);
});

test("why not the others: every member of the pool has a sentence, winner first", () => {
  const [pool] = explained("somebody away: the largest").pools;
  expect(pool?.eligibleCount).toBe(2);
  expect(pool?.candidates.map(({ name, label, sentence }) => `${name} | ${label} | ${sentence}`)).toEqual([
    "Ana | Eligible, chosen | Ana was owed 0.81 when the share of this lead is added, the most of those who could take it.",
    "Emi | Eligible | Emi was owed −0.81 when the share of this lead is added: not next.",
    "Chloe | At cap | Chloe has reached the daily cap and would have had this lead otherwise.",
    "Ben | Paused | Ben is paused.",
  ]);
  expect(pool?.candidates[0]).toMatchObject({
    balanceBefore: 0.31,
    balanceAfter: -0.19,
    open: 18,
    openLimit: 25,
    today: 4,
    weight: 200,
  });
});

test("somebody away: a winner who is owed a little less than another is explained by the next lead's share", () => {
  const [pool] = explained("somebody away: of two").pools;
  expect(pool?.candidates.map(({ sentence }) => sentence)).toEqual([
    "Ben was owed 0.75 when the share of this lead is added, and the most of those who could take it with a fifth of the next lead’s share.",
    "Ana was owed 0.80 when the share of this lead is added: not next.",
    "Chloe is paused.",
  ]);
});

test("what would have changed it: the one thing in a member's way, and rules missed by one test", () => {
  expect(explained("somebody away: the largest").changes).toEqual([
    { what: "A daily cap of 7 for Chloe", instead: "Chloe would have it, with 1.08 owed" },
  ]);
  expect(explained("within a section the first").changes).toEqual([
    { what: "Employees at most 249", instead: "rule “small” would have come first: Chloe" },
  ]);
});

test("the trace says for each section what was looked at, and for each rule the facts it used", () => {
  const { sections } = explained("within a section the first");
  expect(sections.map(({ title, summary }) => `${title}: ${summary}`)).toEqual([
    "Guards: No rules",
    "Ownership: No rules",
    "Exceptions: No rules",
    "Territory and specialty: 2 rules, 1 matched",
    "Catch-all: Not reached",
  ]);
  expect(sections[3]?.rules[0]?.tests).toEqual([
    { text: "Country is Austria or Germany", value: "Germany", holds: true },
    { text: "Employees between 250 and 850", value: "850", holds: true },
    { text: "Product interest is flow METERS", value: "Flow meters, Monitoring", holds: true },
  ]);
  expect(sections[4]?.sentence).toBe("It would have gone to Greta.");
});

test("a guard that spared a lead says so", () => {
  const [guards] = explained("a guard on a lead of an open opportunity").sections;
  expect(guards?.rules[0]?.sentence).toBe(
    "Rule “competitor” matched, but a lead of a customer or of an open opportunity is never disqualified: it is marked for the owner’s review.",
  );
});

test("who was asked by name and passed over is told", () => {
  expect(explained("try next: a paused rep").notes).toEqual([
    "Ana is paused, so the lead went on.",
    "Ben is on time off, so the lead went on.",
  ]);
  expect(explained("an account owner who is on time off").notes).toEqual([
    "Ana is on time off, but keeps the lead all the same.",
  ]);
});

test.each(CASES)("no hole and no id in any sentence: $guarantee", (one) => {
  const { reason, notes, sections, pools: asked, changes } = explainCase(one);
  const said = [
    reason,
    ...notes,
    ...sections.flatMap(({ sentence, summary, rules }) => [sentence, summary, ...rules.map((rule) => rule.sentence)]),
    ...asked.flatMap(({ candidates }) => candidates.map(({ sentence }) => sentence)),
    ...changes.flatMap(({ what, instead }) => [what, instead]),
  ].join("\n");
  expect(said).not.toMatch(/undefined|null|NaN|\[object|lead\.[a-z]|_/);
  expect(reason).toMatch(/^\p{Lu}.*\.$/u);
});
