import { customFieldName, type FieldType, findField } from "../lead/field-catalogue.ts";
import type { JsonValue } from "../lead/json.ts";
import type { NormalisedLead } from "../lead/lead.ts";
import type { LibraryIndex } from "../library/resolve.ts";
import type { RosterIndex, RosterRep, SourceFacts, Verdict } from "../routing/situation.ts";
import type { ClockFacts } from "../time/clock-facts.ts";
import { isWithin } from "../time/within.ts";
import { foldText } from "./text.ts";

/**
 * What conditions are asked about: the lead, where it came from, and what identify found. Without `now`,
 * `roster` or `clock` the facts that need them are missing.
 */
export type Subject = {
  readonly lead: NormalisedLead;
  readonly source: SourceFacts;
  readonly verdict: Verdict;
  readonly now?: number | undefined;
  readonly roster?: RosterIndex | undefined;
  readonly clock?: ClockFacts | undefined;
  /** What conditions may name where they are asked one by one. */
  readonly library?: LibraryIndex | undefined;
};

/** The instant of the decision: only operators ask for it, no rule can name it. */
export const NOW = "situation.now";
/** The fields that changed since the last decision: only operators ask for them, no rule can name them. */
export const CHANGES = "situation.changes";

/** A fact ready for comparison: text folded, an empty text or list is null. Null is a missing value. */
export type FactValue = string | number | boolean | readonly string[] | null;

/** Type of a fact; a custom field has none of its own and compares by what was sent. */
export type FactType = FieldType | "custom";

type Read = (subject: Subject) => unknown;

const DERIVED: Readonly<Record<string, Read>> = {
  "lead.hasPreviousOwner": ({ verdict }) => verdict.previousOwnerId !== null,
  "lead.hasCompanyOwner": ({ verdict }) => verdict.companyOwnerId !== null,
  "account.name": ({ verdict }) => verdict.account?.name,
  "account.class": ({ verdict }) => verdict.account?.class,
  "account.hasOwner": ({ verdict }) => verdict.account && verdict.account.ownerRepId !== null,
  "account.domain": ({ verdict }) => verdict.account?.domain,
  "account.externalId": ({ verdict }) => verdict.account?.externalId,
  "account.team": ({ verdict }) => verdict.account?.team?.map(({ role }) => role),
  "account.hasOpenOpportunity": ({ verdict }) => verdict.account && verdict.account.opportunity !== undefined,
  "account.hasParent": ({ verdict }) => verdict.account && verdict.account.parent !== undefined,
  "account.parent.name": ({ verdict }) => verdict.account?.parent?.name,
  "account.parent.class": ({ verdict }) => verdict.account?.parent?.class,
  "account.parent.hasOwner": ({ verdict }) => isOwned(verdict.account?.parent),
  "opportunity.name": ({ verdict }) => verdict.account?.opportunity?.name,
  "opportunity.stage": ({ verdict }) => verdict.account?.opportunity?.stage,
  "opportunity.amount": ({ verdict }) => verdict.account?.opportunity?.amount,
  "opportunity.currency": ({ verdict }) => verdict.account?.opportunity?.currency,
  "opportunity.closesOn": ({ verdict }) => dayStart(verdict.account?.opportunity?.closesOn),
  "opportunity.hasOwner": ({ verdict }) => isOwned(verdict.account?.opportunity),
  "opportunity.openCount": ({ verdict }) => verdict.account && (verdict.account.opportunity?.openCount ?? 0),
  "source.kind": ({ source }) => source.kind,
  "source.name": ({ source }) => source.name,
  "clock.weekday": ({ clock }) => clock?.weekday,
  "clock.hour": ({ clock }) => clock?.hour,
  "clock.date": ({ clock }) => clock?.date,
  "clock.isBusinessHours": ({ clock }) => clock?.isBusinessHours,
  ...ownerFacts("previous", ({ verdict }) => verdict.previousOwnerId),
  ...ownerFacts("account", ({ verdict }) => verdict.account?.ownerRepId ?? null),
  ...ownerFacts("company", ({ verdict }) => verdict.companyOwnerId),
  ...ownerFacts("opportunity", ({ verdict }) => verdict.account?.opportunity?.ownerRepId ?? null),
  [NOW]: ({ now }) => now,
  [CHANGES]: ({ verdict }) => verdict.changed,
};

/** How an owner stands right now; missing where nobody is that owner. */
function ownerFacts(who: string, idOf: (subject: Subject) => string | null): Record<string, Read> {
  const about = (answer: (rep: RosterRep, now: number) => boolean): Read => {
    return (subject) => {
      const id = idOf(subject);
      const { now, roster } = subject;
      if (id === null || now === undefined || !roster) return null;
      const rep = roster.reps.get(id);
      return rep ? answer(rep, now) : null;
    };
  };
  const isAway = (rep: RosterRep, now: number) => rep.isPaused || isWithin(rep.timeOff, now);
  return {
    [`owner.${who}IsActive`]: about((rep) => rep.isActive),
    [`owner.${who}IsAway`]: about(isAway),
    [`owner.${who}IsAtWork`]: about((rep, now) => rep.isActive && !isAway(rep, now) && isWithin(rep.working, now)),
  };
}

/** Answers whether a fact is a field of the lead itself, as opposed to something found about it. */
export function isOwnOfLead(fact: string): boolean {
  if (customFieldName(fact) !== null) return true;
  const type = findField(fact)?.type;
  return fact.startsWith("lead.") && type !== "segment" && type !== "territory" && !Object.hasOwn(DERIVED, fact);
}

/** Whether somebody owns it; missing where there is none. */
function isOwned(of: { readonly ownerRepId: string | null } | undefined): boolean | undefined {
  return of && of.ownerRepId !== null;
}

/** A date as the instant at which it begins in UTC. */
function dayStart(date: string | null | undefined): number | null {
  return date ? Date.parse(`${date}T00:00:00Z`) : null;
}

/** Answers the type of a fact, null when no such fact exists. */
export function factType(fact: string): FactType | null {
  if (customFieldName(fact) !== null) return "custom";
  return findField(fact)?.type ?? null;
}

/** Answers how a fact is read, as it stands on the lead; null when no such fact exists. */
export function factReader(fact: string): Read | null {
  const custom = customFieldName(fact);
  if (custom !== null) return ({ lead }) => ownValue(lead.fields, custom);
  const derived = DERIVED[fact];
  if (derived) return derived;
  if (!findField(fact)) return null;
  const name = fact.slice("lead.".length) as keyof NormalisedLead;
  return ({ lead }) => lead[name];
}

function ownValue(fields: { readonly [key: string]: JsonValue }, name: string): JsonValue | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Brings a fact as sent into the form for comparison; an object cannot be compared and counts as missing. */
export function toFactValue(raw: unknown): FactValue {
  if (typeof raw === "string") return foldText(raw) || null;
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
  if (!Array.isArray(raw)) return null;
  const parts: string[] = [];
  for (const item of raw) {
    const part = toFactValue(item);
    if (part !== null && typeof part !== "object") parts.push(String(part));
  }
  return parts.length > 0 ? parts : null;
}
