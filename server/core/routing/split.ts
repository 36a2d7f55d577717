import { murmur3 } from "./murmur.ts";
import type { Rule, Target } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** What decides the variant of an A/B rule: company, else person, else the lead itself. */
type Sticky = Pick<Situation, "leadId" | "lead"> & { readonly verdict: Pick<Situation["verdict"], "account"> };

/**
 * Answers which variant of an A/B rule a lead belongs to; null where the rule has none. The same company always
 * has the same one, whoever writes, from which of its domains and whenever, as long as the shares stand; two rules
 * split independently.
 */
export function variantOf(
  { id, action: { split } }: Pick<Rule, "id" | "action">,
  { lead, leadId, verdict }: Sticky,
): number | null {
  if (!split) return null;
  const company = verdict.account?.companyKey ?? lead.companyDomain ?? lead.emailKey ?? leadId;
  let left = murmur3(company, murmur3(id, 0)) % 100;
  for (const [at, { share }] of split.entries()) {
    if (left < share) return at;
    left -= share;
  }
  return split.length - 1;
}

/** Answers the targets of a rule for a lead, those of its variant where the rule splits. */
export function chosenTargets(rule: Pick<Rule, "id" | "action">, sticky: Sticky): readonly Target[] {
  const variant = variantOf(rule, sticky);
  return variant === null ? rule.action.targets : (rule.action.split?.[variant]?.targets ?? []);
}

/** Answers whether a rule is in effect at an instant (epoch milliseconds): from its beginning to before its end. */
export function isInEffect({ effective }: Pick<Rule, "effective">, now: number): boolean {
  if (!effective) return true;
  return (effective.from === null || now >= effective.from) && (effective.to === null || now < effective.to);
}
