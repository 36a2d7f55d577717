import { isEven } from "#server/core/library/check-library.ts";
import type { Criteria } from "#server/core/library/library.ts";
import { postalText, type ReadOne, readDomain, readPostal, readState } from "#server/core/library/read-criterion.ts";

/** Criteria as somebody types them: countries chosen, the rest one value to a line, numbers of people as text. */
export type CriteriaText = {
  countries: readonly string[];
  states: string;
  postal: string;
  industries: string;
  domains: string;
  smallest: string;
  largest: string;
};

/** What is wrong, by the field it stands in. */
export type CriteriaProblems = Partial<Record<keyof CriteriaText, string>>;

/** Writes criteria out to be edited. */
export function criteriaText({ countries, states, postal, industries, employees, domains }: Criteria): CriteriaText {
  const size = (bound: number | null | undefined) => bound?.toLocaleString("en") ?? "";
  return {
    countries,
    states: states.join("\n"),
    postal: postal.map(postalText).join("\n"),
    industries: industries.join("\n"),
    domains: domains.join("\n"),
    smallest: size(employees?.min),
    largest: size(employees?.max),
  };
}

/** Reads criteria as somebody typed them, with what is wrong by field; what is wrong is left out. */
export function readCriteriaText(text: CriteriaText): { criteria: Criteria; problems: CriteriaProblems } {
  const problems: CriteriaProblems = {};
  const each = <T>(field: "states" | "postal" | "domains", read: (line: string) => ReadOne<T>): T[] => {
    return linesOf(text[field]).flatMap((line) => {
      const found = read(line);
      if ("value" in found) return [found.value];
      problems[field] ??= found.problem;
      return [];
    });
  };
  const number = (field: "smallest" | "largest"): number | null => {
    const bare = text[field].replaceAll(/[\s,'’]/gu, "");
    if (bare === "") return null;
    if (!/^\d{1,9}$/.test(bare)) problems[field] = "Write a number of people.";
    return Number(bare) || 0;
  };
  const countries = [...text.countries];
  const postal = each("postal", (line) => readPostal(line, countries));
  const uneven = postal.find((range) => !isEven(range));
  if (uneven) problems.postal ??= `${postalText(uneven)} is no range: write both ends equally long.`;
  const [min, max] = [number("smallest"), number("largest")];
  if (min !== null && max !== null && min > max) problems.largest ??= "Smaller than the smallest.";
  return {
    criteria: {
      countries,
      states: each("states", (line) => readState(line, countries)),
      postal,
      industries: linesOf(text.industries),
      employees: min === null && max === null ? null : { min, max },
      domains: each("domains", readDomain),
    },
    problems,
  };
}

const linesOf = (text: string) => text.split(/[\n;]/).flatMap((line) => line.trim() || []);
