import * as z from "zod";

/** Roles that a person can have on an account beside its owner (product.md section 2.3). */
export const TEAM_ROLES = ["ae", "sdr", "csm", "partner_manager", "distributor"] as const;
/** One of `TEAM_ROLES`. */
export type TeamRole = (typeof TEAM_ROLES)[number];

const id = z.string();
const accountClass = z.enum(["customer", "prospect", "former_customer", "partner", "competitor"]);

/** The newest open opportunity of an account, and how many of them are open. `closesOn` is a date, "2026-12-31". */
export const opportunityFactsSchema = z.object({
  id,
  externalId: z.string().nullable(),
  name: z.string(),
  stage: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  closesOn: z.string().nullable(),
  ownerRepId: id.nullable(),
  openCount: z.int().min(1),
});
/** The newest open opportunity of an account. */
export type OpportunityFacts = z.infer<typeof opportunityFactsSchema>;

/** The account above a matched one. */
export const parentFactsSchema = z.object({ id, name: z.string(), class: accountClass, ownerRepId: id.nullable() });
/** The account above a matched one. */
export type ParentFacts = z.infer<typeof parentFactsSchema>;

/** Somebody with a role on an account; at most one person a role. */
export type TeamMember = { readonly role: TeamRole; readonly repId: string };

/**
 * The account a lead was matched to, as it was when the lead was decided. What it has none of is left out:
 * an open opportunity, people with a role, a parent.
 */
export const accountFactsSchema = z.object({
  id,
  externalId: z.string().nullable(),
  name: z.string(),
  domain: z.string().nullable(),
  class: accountClass,
  ownerRepId: id.nullable(),
  /** By what its company is split in A/B rules, where that is not the domain that it was matched by. */
  companyKey: z.string().optional(),
  matchedBy: z.object({ how: z.enum(["domain", "alias", "external_id"]), value: z.string() }),
  opportunity: opportunityFactsSchema.optional(),
  team: z.array(z.object({ role: z.enum(TEAM_ROLES), repId: id })).optional(),
  parent: parentFactsSchema.optional(),
});
/** The account a lead was matched to. */
export type AccountFacts = z.infer<typeof accountFactsSchema>;

/** Answers who has a role on an account; null for nobody. */
export function onTeam(account: Pick<AccountFacts, "team"> | null, role: TeamRole): string | null {
  return account?.team?.find((member) => member.role === role)?.repId ?? null;
}
