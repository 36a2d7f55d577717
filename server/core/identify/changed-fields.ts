import { FIELD_CATALOGUE } from "../lead/field-catalogue.ts";
import type { NormalisedLead } from "../lead/lead.ts";

const OWN_FIELDS = FIELD_CATALOGUE.filter(({ key }) => key.startsWith("lead.")).map(({ key }) => key);

/**
 * Answers which fields of a lead are not what they were at its last decision, as fact keys such as "lead.country".
 * What a later submission leaves out is no change. In the order of the catalogue, the workspace's own fields last.
 */
export function changedFields(before: NormalisedLead, after: NormalisedLead): string[] {
  const changed = OWN_FIELDS.filter((key) => {
    const name = key.slice("lead.".length) as keyof NormalisedLead;
    return isOther(before[name], after[name]);
  });
  const own = Object.keys(after.fields).filter((name) => isOther(before.fields[name], after.fields[name]));
  return [...changed, ...own.map((name) => `lead.fields.${name}`)];
}

function isOther(before: unknown, after: unknown): boolean {
  if (after === null || after === undefined || after === "" || (Array.isArray(after) && after.length === 0))
    return false;
  return JSON.stringify(before) !== JSON.stringify(after);
}
