import type * as z from "zod";
import { listMembers, type MemberRow } from "#db/directory/membership.ts";
import { findRepByEmail, findRepOfPerson, insertRep } from "#db/queries/team/rep.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { keyedHash } from "../audit.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { newRepInput } from "./rep-input.ts";

type Named = { personId: string | null; name: string; email: string };

/**
 * Makes somebody a rep: Monday to Friday 09:00–17:00 in their zone (the workspace's where none is given), not
 * confirmed, without caps. A member is named by `personId`, or found by the address. Throws `conflict` for
 * somebody who is a rep already.
 */
export function addRep(actor: Actor, input: z.input<typeof newRepInput>): Promise<{ repId: string }> {
  demand(actor, "writeTeam");
  const { personId, timeZone, ...sent } = readInput(newRepInput, input);
  return writing(actor, async (change) => {
    const { scope, now } = change;
    const person = await personOf(scope, { personId, name: sent.name ?? "", email: sent.email ?? "" });
    await demandNewRep(scope, person);
    const repId = uuidv7(now);
    const zone = timeZone ?? (await getWorkspace(scope)).timeZone;
    await insertRep(scope, { id: repId, ...person, timeZone: zone, schedule: NEW_REP_SCHEDULE, at: new Date(now) });
    const detail = { personId: person.personId, email: keyedHash(person.email), timeZone: zone };
    await announceTeam(change, actor, { action: "rep.added", subjectKind: "rep", subjectId: repId, detail }, [
      teamTopic(repId),
    ]);
    return { repId };
  });
}

async function personOf(
  scope: WorkspaceScope,
  { personId, name, email }: { personId: string | undefined; name: string; email: string },
): Promise<Named> {
  const members = await listMembers(scope);
  const isThis = (member: MemberRow) =>
    personId === undefined ? member.email.toLowerCase() === email.toLowerCase() : member.personId === personId;
  const member = members.find(isThis);
  if (personId !== undefined && !member)
    throw new AppError("invalid", "Choose a member of this workspace.", { field: "personId" });
  return {
    personId: member?.personId ?? null,
    name: name || (member?.name ?? ""),
    email: email || (member?.email ?? ""),
  };
}

async function demandNewRep(scope: WorkspaceScope, { personId, email }: Named): Promise<void> {
  const known =
    (personId === null ? undefined : await findRepOfPerson(scope, personId)) ?? (await findRepByEmail(scope, email));
  if (!known) return;
  throw new AppError("conflict", `${known.name} is on the team already.`, {
    field: personId === null ? "email" : "personId",
  });
}
