import * as z from "zod";

/** What a company is to the workspace. */
export const ACCOUNT_CLASSES = ["customer", "prospect", "former_customer", "partner", "competitor"] as const;
/** One of `ACCOUNT_CLASSES`. */
export type AccountClass = (typeof ACCOUNT_CLASSES)[number];

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .refine(
      (value) => value.isWellFormed() && !value.includes("\0"),
      "This text holds a character that cannot be kept.",
    );
const optional = (most: number) =>
  text(most)
    .transform((value) => value || null)
    .nullish();
const domains = z.array(text(300)).max(200, "Use at most 200 domains.").optional();

/** What can be written on an account; what is not named stays. Domains replace the ones that are there. */
export const accountInput = z.strictObject({
  name: text(200).min(1, "Write the company's name."),
  class: z.enum(ACCOUNT_CLASSES, "Use one of customer, prospect, former_customer, partner, competitor.").optional(),
  domains,
  aliasDomains: domains,
  ownerRepId: z.uuid().nullish(),
  ownerEmail: text(254).nullish(),
  country: optional(80),
  industry: optional(120),
  employees: z.int("Write a whole number.").min(0, "Write a number from 0.").max(100_000_000).nullish(),
});

/** An account as a sender or an admin writes it. */
export type AccountInput = z.input<typeof accountInput>;

/** The sender's own id of an account. */
export const externalIdInput = text(500).min(1, "An account has an external id.");
