import * as z from "zod";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";

/** What a company is to the workspace. */
export const ACCOUNT_CLASSES = ["customer", "prospect", "former_customer", "partner", "competitor"] as const;
/** One of `ACCOUNT_CLASSES`. */
export type AccountClass = (typeof ACCOUNT_CLASSES)[number];

/** A text that can be kept, at most this long. */
export const keptText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .refine(
      (value) => value.isWellFormed() && !value.includes("\0"),
      "This text holds a character that cannot be kept.",
    );
/** A text that may be left out; an empty one is none. */
export const optionalText = (most: number) =>
  keptText(most)
    .transform((value) => value || null)
    .nullish();
const domains = z.array(keptText(300)).max(200, "Use at most 200 domains.").optional();

/** What can be written on an account; what is not named stays. Domains and the team replace those that are there. */
export const accountInput = z.strictObject({
  name: keptText(200).min(1, "Write the company's name."),
  class: z.enum(ACCOUNT_CLASSES, "Use one of customer, prospect, former_customer, partner, competitor.").optional(),
  domains,
  aliasDomains: domains,
  ownerRepId: z.uuid().nullish(),
  ownerEmail: keptText(254).nullish(),
  parentAccountId: z.uuid().nullish(),
  parentExternalId: keptText(500).nullish(),
  team: z
    .array(
      z.strictObject({
        role: z.enum(TEAM_ROLES, `Use one of ${TEAM_ROLES.join(", ")}.`),
        ownerRepId: z.uuid().nullish(),
        ownerEmail: keptText(254).nullish(),
      }),
    )
    .max(TEAM_ROLES.length, "Each role is there once at most.")
    .optional(),
  country: optionalText(80),
  state: optionalText(80),
  city: optionalText(120),
  postalCode: optionalText(20),
  industry: optionalText(120),
  employees: z.int("Write a whole number.").min(0, "Write a number from 0.").max(100_000_000).nullish(),
});

/** An account as a sender or an admin writes it. */
export type AccountInput = z.input<typeof accountInput>;

/** The sender's own id of an account. */
export const externalIdInput = keptText(500).min(1, "An account has an external id.");
