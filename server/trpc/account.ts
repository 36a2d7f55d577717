import * as z from "zod";
import { CSV_TEXT_MAX } from "#server/core/csv/read-table.ts";
import { ACCOUNT_CLASSES, accountInput } from "../services/accounts/account-input.ts";
import { checkAccountsCsv } from "../services/accounts/check-accounts-csv.ts";
import { createAccount } from "../services/accounts/create-account.ts";
import { editAccount } from "../services/accounts/edit-account.ts";
import { readAccount } from "../services/accounts/read-account.ts";
import { readAccountNames } from "../services/accounts/read-account-names.ts";
import { readAccounts } from "../services/accounts/read-accounts.ts";
import { uploadAccounts } from "../services/accounts/upload-accounts.ts";
import { ableProcedure, router } from "./trpc.ts";

const account = z.object({ accountId: z.uuid() });
const filter = z.object({
  q: z.string().max(200).optional(),
  class: z.enum(ACCOUNT_CLASSES).optional(),
  owner: z.union([z.literal("none"), z.uuid()]).optional(),
  cursor: z.object({ name: z.string(), id: z.uuid() }).nullish(),
});

const csv = z.object({ text: z.string().max(CSV_TEXT_MAX) });

const reads = ableProcedure("readAccounts");
const writes = ableProcedure("writeAccounts");

/** Companies: owner, class, domains. Changes carry what they change in `of`. */
export const accountRouter = router({
  list: reads
    .input(filter)
    .query(({ ctx, input: { cursor, ...asked } }) => readAccounts(ctx.actor, { ...asked, after: cursor ?? undefined })),
  show: reads.input(account).query(({ ctx, input }) => readAccount(ctx.actor, input.accountId)),
  names: reads
    .input(z.object({ q: z.string().max(200), exceptId: z.uuid().nullish() }))
    .query(({ ctx, input }) => readAccountNames(ctx.actor, input)),
  checkCsv: writes.input(csv).mutation(({ ctx, input }) => checkAccountsCsv(ctx.actor, input.text)),
  uploadCsv: writes.input(csv).mutation(({ ctx, input }) => uploadAccounts(ctx.actor, input.text)),
  create: writes.input(z.object({ of: accountInput })).mutation(({ ctx, input }) => createAccount(ctx.actor, input.of)),
  edit: writes
    .input(account.extend({ of: accountInput }))
    .mutation(({ ctx, input }) => editAccount(ctx.actor, { accountId: input.accountId, ...input.of })),
});
