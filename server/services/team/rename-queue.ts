import { listQueues, updateQueue } from "#db/queries/team/queue.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { queueNameInput } from "./pool-input.ts";
import { demandFreeName, getQueue } from "./team-rows.ts";

/** Gives a queue another name; rules that name it go on doing so. */
export function renameQueue(actor: Actor, { queueId, name: sent }: { queueId: string; name: string }): Promise<void> {
  demand(actor, "writePools");
  const { name } = readInput(queueNameInput, { name: sent });
  return writing(actor, async (change) => {
    const queue = await getQueue(change.scope, queueId);
    demandFreeName(await listQueues(change.scope), { id: queueId, name });
    await updateQueue(change.scope, queueId, { name });
    const entry = {
      action: "queue.renamed",
      subjectKind: "queue",
      subjectId: queueId,
      detail: { from: queue.name, to: name },
    };
    await announceTeam(change, actor, entry, [teamTopic(queueId)]);
  });
}
