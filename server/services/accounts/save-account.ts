import type * as z from "zod";
import { lookAtHeld } from "#db/directory/head.ts";
import { type AccountFields, type findAccount, insertAccount, updateAccount } from "#db/queries/accounts/account.ts";
import {
  type AccountDomain,
  findTakenDomain,
  listAccountDomains,
  replaceAccountDomains,
} from "#db/queries/accounts/account-domain.ts";
import { replaceAccountTeam } from "#db/queries/accounts/account-team.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { toCountryCode } from "#server/core/normalise/country.ts";
import { stateIn } from "#server/core/normalise/state.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import type { Actor, Writing } from "../actor.ts";
import { audit } from "../audit.ts";
import type { accountInput } from "./account-input.ts";
import { readDomains } from "./read-domains.ts";
import { readParent, readTeam } from "./read-family.ts";
import { readOwner } from "./read-owner.ts";

type Read = z.output<typeof accountInput>;
type Known = NonNullable<Awaited<ReturnType<typeof findAccount>>>;
/** What is to be written: a change of `known`, or a new account. */
type Wanted = { known: Known | undefined; externalId: string | null; sent: Read };

/**
 * Writes an account under the workspace's lock: a new one, or a change of `known` where what is not named stays.
 * Throws `invalid` for an unknown owner, parent, role or domain, `conflict` for a domain of another account; both name the field.
 */
export async function saveAccount(
  change: Writing,
  actor: Actor,
  { known, externalId, sent }: Wanted,
): Promise<{ accountId: string; isNew: boolean }> {
  const { scope, now } = change;
  const accountId = known?.id ?? uuidv7(now);
  const domains = await domainsOf(scope, accountId, sent);
  const fields = await fieldsOf(scope, { known, externalId, accountId, sent });
  const team = await readTeam(scope, sent);
  const at = new Date(now);
  if (known) await updateAccount(scope, accountId, { ...fields, at });
  else await insertAccount(scope, { id: accountId, ...fields, at });
  if (domains) await replaceAccountDomains(scope, accountId, domains);
  if (team) await replaceAccountTeam(scope, accountId, team);
  await lookAtHeld(scope, now);
  const detail = { ...fields, ...(domains ? { domains } : {}), ...(team ? { team } : {}) };
  const action = known ? "account.changed" : "account.created";
  await audit(change, actor, { action, subjectKind: "account", subjectId: accountId, detail });
  return { accountId, isNew: !known };
}

/** The account's domains from now on; undefined where none were named. */
async function domainsOf(scope: WorkspaceScope, accountId: string, sent: Read): Promise<AccountDomain[] | undefined> {
  if (!sent.domains && !sent.aliasDomains) return undefined;
  const stored = await listAccountDomains(scope, [accountId]);
  const kept = (isAlias: boolean) => stored.filter((row) => row.isAlias === isAlias).map(({ domain }) => domain);
  const domains = readDomains({ domains: sent.domains ?? kept(false), aliasDomains: sent.aliasDomains ?? kept(true) });
  const taken = await findTakenDomain(scope, { accountId, domains: domains.map(({ domain }) => domain) });
  if (!taken) return domains;
  const field = domains.find(({ domain }) => domain === taken.domain)?.isAlias ? "aliasDomains" : "domains";
  throw new AppError("conflict", `${taken.domain} belongs to the account ${taken.name}.`, { field });
}

async function fieldsOf(
  scope: WorkspaceScope,
  { known, externalId, accountId, sent }: Wanted & { accountId: string },
): Promise<AccountFields> {
  const ownerRepId = await readOwner(scope, sent);
  const parentAccountId = await readParent(scope, accountId, sent);
  const either = <T>(value: T | undefined, before: T | undefined, otherwise: T) =>
    value === undefined ? (before ?? otherwise) : value;
  const country = either(sent.country && (toCountryCode(sent.country) ?? sent.country), known?.country, null);
  return {
    externalId: known?.externalId ?? externalId,
    name: sent.name,
    class: sent.class ?? known?.class ?? "prospect",
    ownerRepId: either(ownerRepId, known?.ownerRepId, null),
    country,
    state: stateIn(either(sent.state, known?.state, null), country),
    city: either(sent.city, known?.city, null),
    postalCode: either(sent.postalCode, known?.postalCode, null),
    industry: either(sent.industry, known?.industry, null),
    employees: either(sent.employees, known?.employees, null),
    parentAccountId: either(parentAccountId, known?.parentAccountId, null),
  };
}
