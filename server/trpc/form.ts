import * as z from "zod";
import { findForm, listForms } from "#db/queries/intake-config/form.ts";
import { formDefinitionSchema } from "#server/core/form/form-definition.ts";
import { notFound } from "../errors.ts";
import { createForm } from "../services/forms/create-form.ts";
import { enableForm } from "../services/forms/enable-form.ts";
import { formInput } from "../services/forms/form-input.ts";
import { hostedForm, hostedThanks } from "../services/forms/hosted-form.ts";
import { saveForm } from "../services/forms/save-form.ts";
import { ableProcedure, publicProcedure, router } from "./trpc.ts";

const reads = ableProcedure("readForms");
const writes = ableProcedure("writeForms");
const byId = z.object({ id: z.uuid() });
const byKey = z.object({ publicKey: z.string().max(60) });

/** Forms of a workspace; and, for everybody, an open form by its public key. */
export const formRouter = router({
  list: reads.query(({ ctx }) => ctx.read(listForms)),
  get: reads.input(byId).query(async ({ ctx, input }) => {
    const form = await ctx.read((scope) => findForm(scope, input.id));
    if (!form) throw notFound("form");
    return { ...form, definition: formDefinitionSchema.parse(form.definition) };
  }),
  create: writes.input(formInput).mutation(({ ctx, input }) => createForm(ctx.actor, input)),
  save: writes
    .input(byId.extend({ expectedAt: z.date() }).extend(formInput.shape))
    .mutation(({ ctx, input: { id, expectedAt, ...form } }) => saveForm(ctx.actor, id, expectedAt, form)),
  enable: writes
    .input(byId.extend({ isEnabled: z.boolean() }))
    .mutation(({ ctx, input }) => enableForm(ctx.actor, input.id, input.isEnabled)),
  hosted: publicProcedure.input(byKey).query(({ input }) => hostedForm(input.publicKey)),
  thanks: publicProcedure
    .input(byKey.extend({ submissionId: z.uuid() }))
    .query(({ input }) => hostedThanks(input.publicKey, input.submissionId)),
});
