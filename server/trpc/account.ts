import * as z from "zod";
import { ACCOUNT_CLASSES, accountInput } from "../services/accounts/account-input.ts";
import { createAccount } from "../services/accounts/create-account.ts";
import { editAccount } from "../services/accounts/edit-account.ts";
import { readAccount } from "../services/accounts/read-account.ts";
import { readAccounts } from "../services/accounts/read-accounts.ts";
import { ableProcedure, router } from "./trpc.ts";

const account = z.object({ accountId: z.uuid() });
const filter = z.object({
  q: z.string().max(200).optional(),
  class: z.enum(ACCOUNT_CLASSES).optional(),
  owner: z.union([z.literal("none"), z.uuid()]).optional(),
  cursor: z.object({ name: z.string(), id: z.uuid() }).nullish(),
});

const reads = ableProcedure("readAccounts");
const writes = ableProcedure("writeAccounts");

/** Companies: owner, class, domains. Changes carry what they change in `of`. */
export const accountRouter = router({
  list: reads
    .input(filter)
    .query(({ ctx, input: { cursor, ...asked } }) => readAccounts(ctx.actor, { ...asked, after: cursor ?? undefined })),
  show: reads.input(account).query(({ ctx, input }) => readAccount(ctx.actor, input.accountId)),
  create: writes.input(z.object({ of: accountInput })).mutation(({ ctx, input }) => createAccount(ctx.actor, input.of)),
  edit: writes
    .input(account.extend({ of: accountInput }))
    .mutation(({ ctx, input }) => editAccount(ctx.actor, { accountId: input.accountId, ...input.of })),
});
