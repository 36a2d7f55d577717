import type { PoolPage } from "./types.ts";

/** Who would be next for a lead that names one skill. */
export type SkillAnswer = PoolPage["nextBySkill"][number];

/** An answer in parts: words, the people of whom it speaks, words. */
export interface AnswerParts {
  before: string;
  people: SkillAnswer["people"];
  after: string;
}

/** How many people an offer names. */
const NAMED = 2;

/** What would happen to such a lead now: "next is" Emi Sato; "nobody can take it: it would be held". */
export function answerParts(answer: SkillAnswer): AnswerParts {
  const { status, reason, people, otherPoolName } = answer;
  const of = otherPoolName === null ? "" : `of ${otherPoolName}`;
  if (status === "held") return { before: "nobody can take it: it would be held", people: [], after: "" };
  if (status === "queued") {
    if (people.length === 0) return { before: `it is offered to those ${of} who can take it`, people, after: "" };
    const more = people.length - NAMED;
    return {
      before: "it is offered to",
      people: people.slice(0, NAMED),
      after: [more > 0 ? `and ${more} more` : "", of].filter(Boolean).join(" "),
    };
  }
  if (people.length === 0)
    return { before: otherPoolName === null ? "it goes to somebody else" : "it goes to somebody", people, after: of };
  if (reason === "pool_manager") return { before: "nobody can take it: it goes to", people, after: "" };
  if (reason === "rule_error") return { before: "it goes to", people, after: "as a member’s condition cannot be read" };
  const late = LATE[reason];
  return { before: "next is", people, after: [of, late ?? ""].filter(Boolean).join(", ") };
}

const LATE: Readonly<Partial<Record<SkillAnswer["reason"], string>>> = {
  pool_assign_anyway: "although nobody can take it now",
  pool_assign_with_cover: "with cover, as nobody can take it now",
};

/** The same in one sentence, for those who hear it. */
export function answerSentence(answer: SkillAnswer): string {
  const { before, people, after } = answerParts(answer);
  const names = new Intl.ListFormat("en-GB", { type: "unit" }).format(people.map(({ name }) => name));
  return `${[before, names, after].filter(Boolean).join(" ")}.`;
}
