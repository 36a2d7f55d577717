import type * as z from "zod";
import { insertQueue, listQueues } from "#db/queries/team/queue.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { queueNameInput } from "./pool-input.ts";
import { demandFreeName } from "./team-rows.ts";

/** Makes a queue: a place where leads wait for people. Throws `conflict` when another one has the name. */
export function createQueue(actor: Actor, input: z.input<typeof queueNameInput>): Promise<{ queueId: string }> {
  demand(actor, "writePools");
  const { name } = readInput(queueNameInput, input);
  return writing(actor, async (change) => {
    const { scope, now } = change;
    demandFreeName(await listQueues(scope), { name });
    const queueId = uuidv7(now);
    await insertQueue(scope, { id: queueId, name, at: new Date(now) });
    const entry = { action: "queue.created", subjectKind: "queue", subjectId: queueId, detail: { name } };
    await announceTeam(change, actor, entry, [teamTopic(queueId)]);
    return { queueId };
  });
}
