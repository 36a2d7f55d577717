import { findAftermath } from "#db/queries/intake-config/submission-aftermath.ts";
import type { ThankYou } from "#server/core/form/form-definition.ts";
import { type PublicForm, publicForm } from "#server/core/form/public-form.ts";
import { thankYouFor } from "#server/core/form/thank-you.ts";
import { notFound } from "../../errors.ts";
import { reading, systemActor } from "../actor.ts";
import { type OpenForm, resolveForm } from "./resolve-form.ts";

/** Answers an open form for its hosted page. Throws `not_found` for unknown and closed ones alike. */
export async function hostedForm(publicKey: string): Promise<PublicForm> {
  return publicForm((await open(publicKey)).definition);
}

/** Answers what a visitor without script reads after sending. A parked or unknown submission reads the form's own thank-you. */
export async function hostedThanks(publicKey: string, submissionId: string): Promise<ThankYou> {
  const form = await open(publicKey);
  const found = await reading(systemActor(form.workspaceId), (scope) =>
    findAftermath(scope, form.sourceId, submissionId),
  );
  return thankYouFor(form.definition, found ?? null);
}

async function open(publicKey: string): Promise<OpenForm> {
  const form = await resolveForm(publicKey);
  if (!form) throw notFound("form");
  return form;
}
