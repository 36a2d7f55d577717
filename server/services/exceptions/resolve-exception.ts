import * as z from "zod";
import { lowerNextDue } from "#db/directory/head.ts";
import { setMailState } from "#db/queries/delivery/lead-mail.ts";
import { reviveMail } from "#db/queries/delivery/mail.ts";
import { settleException } from "#db/queries/exceptions/change-exception.ts";
import type { Topic } from "#db/queries/outbox.ts";
import { OUTCOME_OF, outcomeWords } from "#server/core/exception/resolution.ts";
import { REASSIGN_REASONS } from "#server/core/outcome/reason.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, type Writing, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { announce } from "../due/announce.ts";
import { releaseParked } from "../forms/release-parked.ts";
import { keepNote } from "../leads/keep-note.ts";
import { getLeadFor } from "../leads/lead-at-hand.ts";
import { reassignWithin } from "../leads/reassign-lead.ts";
import { correctValue } from "./correct-value.ts";
import { decideAgain } from "./decide-again.ts";
import { mapValues } from "./map-value.ts";
import { readException, type ShownException } from "./read-exceptions.ts";

const words = z.string().trim().min(1, "Write it here.").max(120);
const note = z.string().trim().max(5_000).optional();

/** What a person decides about an exception. `note` is kept on the lead; a rep must write one. */
export const resolutionSchema = z.discriminatedUnion("how", [
  z.object({ how: z.literal("assign"), toRepId: z.uuid(), reason: z.enum(REASSIGN_REASONS), note }),
  z.object({
    how: z.literal("map"),
    values: z
      .array(z.object({ raw: words, value: words }))
      .min(1)
      .max(20),
    note,
  }),
  z.object({ how: z.literal("correct"), text: words, note }),
  z.object({ how: z.enum(["retry", "release", "resend", "confirm", "ignore"]), note }),
]);
/** What `resolutionSchema` reads. */
export type ResolutionInput = z.output<typeof resolutionSchema>;

/**
 * Settles an exception in one of the ways that its type allows, and writes down who did what when. A rep settles those
 * of the leads in their own hands and those they were asked to review, with a reason. Throws `conflict` when somebody was faster, and `precondition` when
 * the problem is still there: then nothing is changed.
 */
export async function resolveException(actor: Actor, id: string, input: ResolutionInput): Promise<void> {
  const exception = await readException(actor, id);
  demandOpen(exception);
  if (!exception.actions.includes(input.how))
    throw new AppError("invalid", "This cannot be done about an exception of this kind.", { field: "how" });
  if (exception.needsNote && input.how !== "assign" && !input.note)
    throw new AppError("invalid", "Say why, so that others can follow.", { field: "note" });
  if (input.how === "release") await releaseParked(actor, id);
  await writing(actor, async (change) => {
    // First, so that of two people at once only one goes on.
    if (!(await settle(change, actor, exception, input.how)))
      throw new AppError("conflict", "Somebody has settled this just now.");
    const leadIds = await carryOut(change, actor, { exception, input });
    if (input.note && exception.lead && input.how !== "assign")
      await keepNote(change, actor, { leadId: exception.lead.id, body: input.note });
    await audit(change, actor, {
      action: "exception.resolved",
      subjectKind: "exception",
      subjectId: id,
      detail: { type: exception.type, resolution: OUTCOME_OF[input.how], leadId: exception.lead?.id ?? null },
    });
    await announce(change, topicsOf(exception, leadIds));
  });
}

function demandOpen({ state, resolvedByName, resolution }: ShownException): void {
  if (state === "open") return;
  const who = resolvedByName ?? "Fairlead";
  throw new AppError("conflict", `${who} has settled this: ${outcomeWords(resolution ?? state).toLowerCase()}.`);
}

type Task = { exception: ShownException; input: ResolutionInput };

/** Does what was decided. Answers the leads that changed with it. */
async function carryOut(change: Writing, actor: Actor, { exception, input }: Task): Promise<string[]> {
  if (input.how === "release" || input.how === "confirm" || input.how === "ignore") return [];
  if (!exception.lead) throw notFound("lead");
  if (input.how === "map") return mapValues(change, actor, { leadId: exception.lead.id, values: input.values });
  const lead = await getLeadFor(change, actor, exception.lead.id);
  if (input.how === "assign") {
    const { toRepId, reason, note: words } = input;
    await reassignWithin(change, actor, { leadId: lead.id, toRepId, reason, note: words });
  } else if (input.how === "correct") {
    await correctValue(change, actor, lead, { field: exception.field ?? "", text: input.text });
  } else if (input.how === "resend") {
    await resend(change, lead.id);
  } else demandSolved(exception, await decideAgain(change, actor, lead));
  return [lead.id];
}

/** Deciding again helps only where it comes to something else; otherwise everything stays as it was. */
function demandSolved({ type }: ShownException, { status, reason }: Decision): void {
  if (status === "held")
    throw new AppError(
      "precondition",
      "Nobody can take it yet, so it stays held. Assign it by hand, or change who is there.",
    );
  if (reason === "rule_error")
    throw new AppError("precondition", "A rule still cannot be evaluated. Mend it first, then decide again.");
  if (type === "unclaimed" && reason === "offered_to_pool")
    throw new AppError(
      "precondition",
      "It would be offered to a pool again, as it is now. Assign it by hand, or change the rules or the pool.",
    );
  if (type === "unmatched" && reason === "catch_all")
    throw new AppError(
      "precondition",
      "Still no rule finds anybody for it. Publish a rule first, or assign it by hand.",
    );
}

async function resend(change: Writing, leadId: string): Promise<void> {
  const { scope, head, now } = change;
  const mail = await reviveMail(scope, { leadId, at: new Date(now) });
  if (!mail)
    throw new AppError(
      "conflict",
      "The lead has gone on, and its new owner was told. There is nobody left to write to.",
    );
  await setMailState(scope, { leadId, repId: mail.repId, state: "pending" });
  await lowerNextDue(scope, head.now);
}

function settle({ scope, now }: Writing, actor: Actor, { id }: ShownException, how: ResolutionInput["how"]) {
  const state = how === "ignore" ? ("ignored" as const) : ("resolved" as const);
  return settleException(scope, {
    id,
    state,
    resolution: OUTCOME_OF[how],
    at: new Date(now),
    personId: actor.personId,
  });
}

function topicsOf({ id }: ShownException, leadIds: readonly string[]): Topic[] {
  return [{ topic: "exception", id }, ...leadIds.map((leadId): Topic => ({ topic: "lead", id: leadId }))];
}
