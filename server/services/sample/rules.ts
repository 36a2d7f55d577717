import type { Rule } from "#server/core/routing/rule.ts";
import { type RuleKit, ruleKit } from "./rule-kit.ts";
import { keepOut, keepOwners } from "./rules-first.ts";
import { byTerritory, needsCare } from "./rules-then.ts";

type Ids = RuleKit & { catchAll: Rule; catchAllRepId: string };

/** The sample company's rules: every section, in the words an admin would use. */
export function sampleRules({ catchAll, catchAllRepId, ...ids }: Ids): Rule[] {
  const kit = ruleKit(ids);
  const toGreta = { kind: "rep", id: catchAllRepId, ifUnavailable: "assignAnyway" } as const;
  return [
    ...keepOut(kit),
    ...keepOwners(kit),
    ...needsCare(kit),
    ...byTerritory(kit),
    { ...catchAll, name: "Everything else", action: { ...catchAll.action, targets: [toGreta] } },
  ];
}
