import * as z from "zod";
import { keptText, optionalText } from "../accounts/account-input.ts";

/** Where an opportunity stands. */
export const OPPORTUNITY_STATUSES = ["open", "won", "lost"] as const;

/** What can be written on an opportunity; what is not named stays. Its account is named by one of its two ids. */
export const opportunityInput = z.strictObject({
  name: keptText(200).min(1, "Write what the opportunity is called."),
  accountId: z.uuid().optional(),
  accountExternalId: keptText(500).optional(),
  status: z.enum(OPPORTUNITY_STATUSES, "Use one of open, won, lost.").optional(),
  stage: optionalText(80),
  amount: z
    .number("Write a number.")
    .min(0, "Write a number from 0.")
    .max(1_000_000_000_000, "This is too large.")
    .transform((amount) => Math.round(amount * 100) / 100)
    .nullish(),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{3})?$/, "Use three letters, such as EUR.")
    .transform((code) => code || null)
    .nullish(),
  closesOn: z.iso.date("Write a date such as 2026-12-31.").nullish(),
  ownerRepId: z.uuid().nullish(),
  ownerEmail: keptText(254).nullish(),
});

/** An opportunity as a sender or a member writes it. */
export type OpportunityInput = z.input<typeof opportunityInput>;
