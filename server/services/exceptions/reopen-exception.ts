import { reopenException as reopenRow } from "#db/queries/exceptions/change-exception.ts";
import { AppError } from "../../errors.ts";
import { type Actor, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { announce } from "../due/announce.ts";
import { readException } from "./read-exceptions.ts";

const REVERSIBLE = new Set(["ignored", "confirmed"]);

/** Takes back that an exception was ignored or confirmed: it waits for a person again. What changed a lead cannot be taken back here. */
export async function reopenException(actor: Actor, id: string): Promise<void> {
  const { resolution, type, lead } = await readException(actor, id);
  if (!REVERSIBLE.has(resolution ?? ""))
    throw new AppError("conflict", "This changed the lead, so it cannot be taken back here.");
  await writing(actor, async (change) => {
    if (!(await reopenRow(change.scope, id))) throw new AppError("conflict", "It is open already.");
    await audit(change, actor, {
      action: "exception.reopened",
      subjectKind: "exception",
      subjectId: id,
      detail: { type, leadId: lead?.id ?? null },
    });
    await announce(change, [{ topic: "exception", id }]);
  });
}
