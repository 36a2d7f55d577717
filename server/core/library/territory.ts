import { operandKey } from "../conditions/operand.ts";
import type { Plain } from "../conditions/plain.ts";
import { postalSet } from "../conditions/postal.ts";
import type { Criteria, PostalRange } from "./library.ts";

/** Spells out the criteria of one territory: each kind that is not empty must hold, by one of its values. */
export function territoryCondition(criteria: Criteria): Plain {
  const { countries, states, postal, industries, employees, domains } = criteria;
  return {
    all: [
      ...oneOf("lead.country", countries),
      ...oneOf("lead.state", states),
      ...(postal.length > 0 ? [postalCondition(postal)] : []),
      ...oneOf("lead.industry", industries),
      ...(employees ? [{ fact: "lead.employees", op: "range" as const, value: employees }] : []),
      ...oneOf("lead.companyDomain", domains),
    ],
  };
}

function oneOf(fact: string, values: readonly string[]): Plain[] {
  return values.length === 0 ? [] : [{ fact, op: "oneOf", keys: new Set(values.map(operandKey)) }];
}

/** A code means something within its country only. */
function postalCondition(ranges: readonly PostalRange[]): Plain {
  const byCountry = Map.groupBy(ranges, ({ country }) => country);
  return {
    any: [...byCountry].map(([country, own]) => ({
      all: [
        { fact: "lead.country", op: "equals" as const, value: country },
        { fact: "lead.postalCode", op: "postal" as const, codes: postalSet(own) },
      ],
    })),
  };
}
