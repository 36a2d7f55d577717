import { describeValue } from "#server/core/handoff/describe-value.ts";
import { counted, listed } from "#server/core/handoff/names.ts";
import type { Criteria, Library, Territory, TerritoryOwner } from "#server/core/library/library.ts";
import { postalText } from "#server/core/library/read-criterion.ts";

/** A territory with how far below its root it stands, and whose owner counts for it. */
export type TerritoryLine = { territory: Territory; depth: number; owner: TerritoryOwner | null; isInherited: boolean };

/** Lists territories as a tree is read: each below its parent. One that lies in a circle stands at the end, as a root. */
export function territoryLines({ territories }: Pick<Library, "territories">): TerritoryLine[] {
  const children = Map.groupBy(territories, ({ parentId }) => parentId);
  const lines: TerritoryLine[] = [];
  const walk = (territory: Territory, depth: number, above: TerritoryOwner | null) => {
    const owner = territory.owner ?? above;
    lines.push({ territory, depth, owner, isInherited: territory.owner === null && owner !== null });
    for (const child of children.get(territory.id) ?? []) walk(child, depth + 1, owner);
  };
  const known = new Set(territories.map(({ id }) => id));
  for (const one of territories) if (one.parentId === null || !known.has(one.parentId)) walk(one, 0, null);
  const seen = new Set(lines.map(({ territory }) => territory.id));
  for (const one of territories)
    if (!seen.has(one.id)) lines.push({ territory: one, depth: 0, owner: one.owner, isInherited: false });
  return lines;
}

/** Says what a lead must fulfil: "Germany or Austria; 500 people or more"; what its ancestors demand comes on top. */
export function criteriaWords({ countries, states, postal, industries, employees, domains }: Criteria): string {
  const some = (values: readonly string[]) =>
    values.length > 4 ? `${values.slice(0, 3).join(", ")} and ${values.length - 3} more` : listed(values, "or");
  const parts = [
    some(countries.map((code) => describeValue("lead.country", code))),
    some(states),
    postal.length > 0 ? `postal codes ${some(postal.map(postalText))}` : "",
    some(industries),
    employees ? sizeWords(employees) : "",
    domains.length > 0
      ? counted(domains.length, "named compan").replace(/compan(s?)$/, (_, s) => (s ? "companies" : "company"))
      : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("; ") : "Every lead";
}

/** Says a number of people: "50 to 200 people". */
export function sizeWords({ min, max }: NonNullable<Criteria["employees"]>): string {
  if (min !== null && max !== null) return `${min.toLocaleString("en")} to ${max.toLocaleString("en")} people`;
  if (min !== null) return `${min.toLocaleString("en")} people or more`;
  return max === null ? "any size" : `at most ${max.toLocaleString("en")} people`;
}
