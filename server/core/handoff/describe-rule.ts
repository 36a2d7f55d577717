import type { IfUnavailable, Rule, RuleAction, Target } from "../routing/rule.ts";
import { ROLE_WORDS } from "./account-words.ts";
import { describeCondition, type Phrase, words } from "./describe-condition.ts";
import { describeInstant } from "./describe-value.ts";
import { counted, type Names, nameOf } from "./names.ts";

/**
 * Says a rule in plain language, as the list of rules shows it: "Country is Germany and
 * employees is between 250 and 2,000 → pool EMEA mid-market, hold when nobody is eligible".
 */
export function describeRule(rule: Pick<Rule, "section" | "when" | "action">, names: Names): Phrase[] {
  const when = rule.section === "catchAll" ? [words("Everything else")] : describeCondition(rule.when, names.library);
  return [...when, words(" → "), ...describeAction(rule.action, names)];
}

/** Says what a rule does with a lead that matches. */
export function describeAction(action: RuleAction, names: Names): Phrase[] {
  const place = placeOf(action, names);
  const marks = marksOf(action, names);
  if (place.length === 0) return [words(marks.length > 0 ? `mark: ${marks.join(", ")}` : "nothing yet")];
  return marks.length > 0 ? [...place, words(`, ${marks.join(", ")}`)] : place;
}

function placeOf({ disposition, targets, split }: RuleAction, names: Names): Phrase[] {
  if (disposition === "nurture") return [words("nurture")];
  if (disposition === "disqualified") return [words("disqualify")];
  if (!split) return inTurn(targets, names);
  const variants = split.map((variant) => [
    words(`${variant.share}% of companies (${variant.name}) to `),
    ...(variant.targets.length === 0 ? [words("nobody yet")] : inTurn(variant.targets, names)),
  ]);
  return variants.flatMap((phrases, at) => [...(at > 0 ? [words(", ")] : []), ...phrases]);
}

function inTurn(targets: readonly Target[], names: Names): Phrase[] {
  return targets.flatMap((target, at) => [...(at > 0 ? [words(", else ")] : []), ...describeTarget(target, names)]);
}

/** Says when a rule is in effect, on the clock of a zone: "from 1 Dec 2026, 00:00 until 1 Jan 2027, 00:00"; empty: always. */
export function describeDates({ effective }: Pick<Rule, "effective">, timeZone: string): string {
  const say = (at: number) => describeInstant(at, timeZone);
  const { from, to } = effective ?? { from: null, to: null };
  return [from === null ? "" : `from ${say(from)}`, to === null ? "" : `until ${say(to)}`].filter(Boolean).join(" ");
}

/** Says where one target sends a lead, and what happens when it cannot take it. */
export function describeTarget(target: Target, names: Names): Phrase[] {
  switch (target.kind) {
    case "rep":
      return [{ text: nameOf(names, "reps", target.id), is: "rep", id: target.id }, ...unless(target, "away")];
    case "pool":
      return [
        words("pool "),
        { text: nameOf(names, "pools", target.id), is: "pool", id: target.id },
        ...unless(target, "nobody is eligible"),
      ];
    case "queue":
      return [words("queue "), { text: nameOf(names, "queues", target.id), is: "queue", id: target.id }];
    case "accountOwner":
      return [words("account owner"), ...unless(target, "away")];
    case "opportunityOwner":
      return [words("owner of the open opportunity"), ...unless(target, "away")];
    case "accountTeam":
      return [words(`the account’s ${ROLE_WORDS[target.role]}`), ...unless(target, "away")];
    case "parentAccountOwner":
      return [words("owner of the parent account"), ...unless(target, "away")];
    case "previousOwner":
      return [words("previous owner"), ...unless(target, "away")];
    case "companyOwner":
      return [words("owner of the company’s other lead"), ...unless(target, "away")];
    case "territoryOwner":
      return [words("owner of the territory"), ...below(target.withinId, names), ...unless(target, "away")];
  }
}

function below(withinId: string | null, { library = {} }: Names): Phrase[] {
  if (withinId === null) return [];
  return [words(" in "), { text: library[withinId] ?? "a deleted territory", is: "value", id: withinId }];
}

type Unavailable = { ifUnavailable: IfUnavailable; waitMinutes?: number | undefined };

function unless({ ifUnavailable, waitMinutes }: Unavailable, what: string): Phrase[] {
  if (ifUnavailable === "hold" && waitMinutes !== undefined)
    return [words(`, held up to ${minutesWords(waitMinutes)} when ${what}`)];
  if (ifUnavailable === "hold") return [words(`, hold when ${what}`)];
  if (ifUnavailable === "assignWithCover") return [words(`, with cover when ${what}`)];
  return ifUnavailable === "assignAnyway" ? [words(`, even when ${what}`)] : [];
}

/** "45 minutes", "2 hours", "1 day": the largest unit that fits without a rest. */
export function minutesWords(minutes: number): string {
  if (minutes % 1_440 === 0) return counted(minutes / 1_440, "day");
  return minutes % 60 === 0 ? counted(minutes / 60, "hour") : counted(minutes, "minute");
}

function marksOf(action: RuleAction, names: Names): string[] {
  const marks: string[] = [];
  if (action.disposition === "account_owner_review") marks.push("for the account owner’s review");
  if (action.priority) marks.push(action.priority);
  if (action.tags.length > 0) marks.push(`tag ${action.tags.join(", ")}`);
  if (action.exceptionType) {
    const reviewer = action.reviewerRepId ? ` for ${nameOf(names, "reps", action.reviewerRepId)}` : "";
    marks.push(`raise ${action.exceptionType.replaceAll("_", " ")}${reviewer}`);
  }
  const called = (id: string, gone: string) => names.library?.[id] ?? gone;
  if (action.slaPolicyId) marks.push(`SLA ${called(action.slaPolicyId, "of a deleted policy")}`);
  if (action.nurtureTrackId) marks.push(`nurture track ${called(action.nurtureTrackId, "that is deleted")}`);
  if (action.replacesOwner) marks.push("replaces the owner");
  return marks;
}
