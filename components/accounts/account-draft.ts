import type { PickedAccount } from "./account-picker.tsx";
import { type AccountClass, countryWords } from "./account-words.ts";
import { teamDraftOf, teamInputOf } from "./relation-fields.tsx";
import type { AccountPage } from "./types.ts";

/** An account as the form holds it. */
export type Draft = ReturnType<typeof draftOf>;

/** An account as the form holds it: empty is none. */
export function draftOf(account: AccountPage | null) {
  const named = (isAlias: boolean) =>
    (account?.domains ?? []).filter((row) => row.isAlias === isAlias).map(({ domain }) => domain);
  return {
    name: account?.name ?? "",
    class: account?.class ?? ("prospect" as AccountClass),
    ownerRepId: account?.ownerRepId ?? "",
    parent: (account?.ancestors.at(-1) ?? null) as PickedAccount | null,
    team: teamDraftOf(account?.team ?? []),
    domains: named(false),
    aliasDomains: named(true),
    country: countryWords(account?.country ?? null) ?? "",
    state: account?.state ?? "",
    city: account?.city ?? "",
    postalCode: account?.postalCode ?? "",
    industry: account?.industry ?? "",
    employees: account?.employees === null || account === null ? "" : String(account.employees),
  };
}

/** What the form says: empty is none. */
export function inputOf({
  ownerRepId,
  country,
  state,
  city,
  postalCode,
  industry,
  employees,
  parent,
  team,
  ...same
}: Draft) {
  return {
    ...same,
    parentAccountId: parent?.id ?? null,
    team: teamInputOf(team),
    ownerRepId: ownerRepId || null,
    country: country || null,
    state: state || null,
    city: city || null,
    postalCode: postalCode || null,
    industry: industry || null,
    employees: employees.trim() === "" ? null : Number(employees),
  };
}
