import type { HeldLead } from "#db/queries/held/list-held.ts";
import type { CompiledRuleset } from "#server/core/routing/compile.ts";
import { targetsOf } from "#server/core/routing/rule.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { waitsFor } from "#server/core/routing/waits-for.ts";
import type { AccountsNow } from "../intake/account-now.ts";

/**
 * Answers held leads with their accounts as they are now: a lead that waits for the owner of an account waits for
 * whoever has it today. One whose record cannot be read stays as it is.
 */
export function presentAccounts(
  held: readonly HeldLead[],
  rulesets: ReadonlyMap<number, CompiledRuleset>,
  accountOf: AccountsNow,
): HeldLead[] {
  return held.map((one) => {
    const read = leadSnapshotSchema.safeParse(one.snapshot);
    if (!read.success) return one;
    const { verdict } = read.data;
    const account = accountOf(one.lead.company_domain ?? null);
    const { rule_id, ruleset_version } = one.lead;
    const rule = rulesets.get(ruleset_version as number)?.ruleset.rules.find(({ id }) => id === rule_id);
    const change = { targets: rule ? targetsOf(rule.action) : [], was: verdict.account, is: account };
    const repId = one.lead.pool_id === null ? one.held_for_rep_id : null;
    return {
      ...one,
      snapshot: { ...read.data, verdict: { ...verdict, account } },
      held_for_rep_id: repId === null ? one.held_for_rep_id : waitsFor({ repId, ...change }),
    };
  });
}
