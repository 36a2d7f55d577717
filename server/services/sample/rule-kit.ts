import type { Condition } from "#server/core/conditions/condition.ts";
import type { Rule, RuleAction, Section } from "#server/core/routing/rule.ts";
import { uuidv7 } from "../../ids.ts";

/** What rules name by id, and when they are made (epoch ms). */
export type RuleKit = { pools: ReadonlyMap<string, string>; reviewQueueId: string; adminPersonId: string; at: number };

/** What a rule of the sample says: name, why it exists, when, and what it does. */
export type Said = { name: string; intent: string; when: Condition; action: Partial<RuleAction> };

/** What `ruleKit` gives. */
export type Kit = ReturnType<typeof ruleKit>;

/** Ways to write the sample's rules briefly. */
export function ruleKit({ pools, reviewQueueId, adminPersonId, at }: RuleKit) {
  const rule = (section: Section, { name, intent, when, action }: Said): Rule => ({
    id: uuidv7(at),
    section,
    name,
    intent,
    ownerPersonId: adminPersonId,
    reviewOn: null,
    enabled: true,
    when,
    action: {
      targets: [],
      disposition: null,
      priority: null,
      tags: [],
      exceptionType: null,
      replacesOwner: false,
      ...action,
    },
  });
  const toPool = (name: string): Partial<RuleAction> => ({
    targets: [{ kind: "pool", id: pools.get(name) as string, ifUnavailable: "hold" }],
  });
  return { rule, toPool, toReview: { targets: [{ kind: "queue", id: reviewQueueId }] } as Partial<RuleAction> };
}

/** Number of people at the company, both ends included. */
export const size = (min: number | null, max: number | null): Condition => ({
  fact: "lead.employees",
  op: "range",
  value: { min, max },
});

/** One of these countries. */
export const from = (countries: string[]): Condition => ({ fact: "lead.country", op: "in", value: countries });
