import { listAccountDomains } from "#db/queries/accounts/account-domain.ts";
import {
  type AccountFilter,
  type AccountRow,
  countAccounts,
  listAccounts,
} from "#db/queries/accounts/list-accounts.ts";
import { listReps } from "#db/queries/team/rep.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { can } from "#server/core/access.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { byName } from "../team/team-now.ts";

/** How many accounts one page shows. */
const PAGE = 100;

/** Which accounts, and from where on. */
export type AccountsQuestion = AccountFilter & { after?: { name: string; id: string } | undefined };

/** Reads a page of accounts by name with their domains, how many there are, and who may own one. `next` null: the end. */
export function readAccounts(actor: Actor, { after, ...filter }: AccountsQuestion) {
  demand(actor, "readAccounts");
  return reading(actor, async (scope) => {
    const rows = await listAccounts(scope, { filter, after: after ?? null, limit: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return {
      canWrite: actor.role === "system" || can(actor.role, "writeAccounts"),
      total: await countAccounts(scope, filter),
      accounts: await withDomains(scope, page),
      next: last ? { name: last.name, id: last.id } : null,
      owners: await readOwners(scope),
    };
  });
}

async function withDomains(scope: WorkspaceScope, accounts: AccountRow[]) {
  const domains = Map.groupBy(
    await listAccountDomains(
      scope,
      accounts.map(({ id }) => id),
    ),
    ({ accountId }) => accountId,
  );
  return accounts.map((account) => ({
    ...account,
    domains: (domains.get(account.id) ?? []).map(({ domain, isAlias }) => ({ domain, isAlias })),
  }));
}

/** Everybody who may own an account, by name; those who left last. */
export async function readOwners(scope: WorkspaceScope) {
  const reps = await listReps(scope);
  return reps
    .map(({ id, name, isActive }) => ({ id, name, isActive }))
    .sort((a, b) => Number(b.isActive) - Number(a.isActive) || byName(a, b));
}
