import { lowerNextDue } from "#db/directory/head.ts";
import { insertAction } from "#db/queries/lead/action.ts";
import { type Assigned, appendOutbox } from "#db/queries/outbox.ts";
import type { ActionTable } from "#db/types.ts";
import { uuidv7 } from "../../ids.ts";
import type { Actor, Writing } from "../actor.ts";
import { audit } from "../audit.ts";

type Done = {
  kind: ActionTable["kind"];
  leadId: string;
  outcome?: string;
  nextStep?: string;
};

/** Records what the actor did with a lead, in its history and in the audit log. Answers the action's id. */
export async function recordAction(
  writing: Writing,
  actor: Actor,
  { kind, leadId, outcome = "", nextStep = "" }: Done,
): Promise<string> {
  const { scope, now } = writing;
  const id = uuidv7(now);
  await insertAction(scope, {
    id,
    leadId,
    repId: actor.repId,
    personId: actor.personId,
    kind,
    outcome,
    nextStep,
    at: new Date(now),
  });
  await audit(writing, actor, {
    action: `lead.${kind}`,
    subjectKind: "lead",
    subjectId: leadId,
    detail: { outcome, nextStep },
  });
  return id;
}

/** Tells open pages and the worker what changed about a lead: once, at the end of its transaction. The worker looks now. */
export async function announceLead(
  { scope, head, now }: Writing,
  leadId: string,
  {
    assigned = [],
    alsoExceptions = false,
    pools = [],
  }: { assigned?: Assigned[]; alsoExceptions?: boolean; pools?: string[] } = {},
): Promise<void> {
  const topics = [
    { topic: "lead" as const, id: leadId },
    ...(alsoExceptions ? [{ topic: "exception" as const, id: leadId }] : []),
    ...pools.map((id) => ({ topic: "pool" as const, id })),
  ];
  await appendOutbox(scope, { seq: head.seq, at: now, topics, assigned });
  await lowerNextDue(scope, head.now);
}
