import type { Condition } from "#server/core/conditions/condition.ts";
import type { Rule, RuleAction, Section } from "#server/core/routing/rule.ts";
import { uuidv7 } from "../../ids.ts";

/** What rules name by id, and when they are made (epoch ms). */
export type RuleKit = {
  pools: ReadonlyMap<string, string>;
  reviewQueueId: string;
  adminPersonId: string;
  at: number;
  /** The id of something of the library by its name. */
  idOf: (name: string) => string;
};

/** What a rule of the sample says: name, why it exists, when, and what it does. */
export type Said = { name: string; intent: string; when: Condition; action: Partial<RuleAction> };

/** What `ruleKit` gives. */
export type Kit = ReturnType<typeof ruleKit>;

/** Ways to write the sample's rules briefly. */
export function ruleKit({ pools, reviewQueueId, adminPersonId, at, idOf }: RuleKit) {
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
  const inRegion = (name: string): Condition => ({ fact: "lead.territory", op: "inTerritory", value: idOf(name) });
  const inSegment = (name: string): Condition => ({ fact: "lead.segment", op: "inSegment", value: idOf(name) });
  const onList = (name: string): Condition => ({ fact: "lead.companyDomain", op: "inList", value: idOf(name) });
  const toReview: Partial<RuleAction> = { targets: [{ kind: "queue", id: reviewQueueId }] };
  return { rule, toPool, toReview, inRegion, inSegment, onList, idOf };
}

/** Number of people at the company, both ends included. */
export const size = (min: number | null, max: number | null): Condition => ({
  fact: "lead.employees",
  op: "range",
  value: { min, max },
});
