import type { NormalisedLead } from "../lead/lead.ts";
import type { RosterRep } from "../routing/situation.ts";
import type { SkillKind, SkillNeed } from "./pool-rules.ts";

/** The name under which a skill is kept with a rep: letter case and spaces at the ends do not count. */
export function skillName(kind: SkillKind, value: string): string {
  return `${kind}:${value.trim().normalize("NFKC").toLowerCase()}`;
}

/** Answers the skills that a lead asks of a rep by a pool's needs, each as the names of which one is enough. What the lead does not say is not asked. */
export function asked(
  needs: readonly SkillNeed[],
  lead: Pick<NormalisedLead, "language" | "productInterest">,
): string[][] {
  return needs
    .map(({ kind, value }) => (value === null ? said(kind, lead) : [value]).map((one) => skillName(kind, one)))
    .filter((names) => names.length > 0);
}

function said(kind: SkillKind, lead: Pick<NormalisedLead, "language" | "productInterest">): readonly string[] {
  if (kind === "product") return lead.productInterest;
  // "de-AT" is spoken to in German.
  return lead.language === null ? [] : [lead.language.split("-")[0] ?? lead.language];
}

/** Answers whether a rep has one of each. */
export function hasSkills(rep: RosterRep | undefined, needs: readonly (readonly string[])[]): boolean {
  return needs.every((names) => names.some((name) => rep?.skills?.includes(name)));
}
