import { findQueue, listQueues, updateQueue } from "#db/queries/team/queue.ts";
import { countWaiting } from "#db/queries/team/waiting.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { namedInRules, ruleNames } from "./named-in-rules.ts";
import { demandFreeName, getQueue } from "./team-rows.ts";

/** Puts a queue out of use. Throws `conflict` while a rule in force names it, or while leads wait in it. */
export function archiveQueue(actor: Actor, { queueId }: { queueId: string }): Promise<void> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    const queue = await getQueue(change.scope, queueId);
    const rules = await namedInRules(change, { kind: "queue", id: queueId });
    if (rules.length > 0)
      throw new AppError(
        "conflict",
        `Rules send leads to ${queue.name}: ${ruleNames(rules)}. Publish a ruleset without it first.`,
      );
    const leads = (await countWaiting(change.scope)).find(({ placeId }) => placeId === queueId)?.leads ?? 0;
    if (leads > 0)
      throw new AppError(
        "conflict",
        `${leads === 1 ? "1 lead waits" : `${leads} leads wait`} in ${queue.name}. Assign ${leads === 1 ? "it" : "them"} first.`,
      );
    await updateQueue(change.scope, queueId, { isArchived: true });
    const entry = { action: "queue.archived", subjectKind: "queue", subjectId: queueId, detail: { name: queue.name } };
    await announceTeam(change, actor, entry, [teamTopic(queueId)]);
  });
}

/** Puts an archived queue back into use. Throws `conflict` when another one has its name by now. */
export function restoreQueue(actor: Actor, { queueId }: { queueId: string }): Promise<void> {
  demand(actor, "writePools");
  return writing(actor, async (change) => {
    const queue = await findQueue(change.scope, queueId);
    if (!queue) throw notFound("queue");
    if (!queue.isArchived) return;
    demandFreeName(await listQueues(change.scope), queue);
    await updateQueue(change.scope, queueId, { isArchived: false });
    const entry = { action: "queue.restored", subjectKind: "queue", subjectId: queueId, detail: { name: queue.name } };
    await announceTeam(change, actor, entry, [teamTopic(queueId)]);
  });
}
