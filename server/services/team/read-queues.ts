import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { listQueues } from "#db/queries/team/queue.ts";
import { countWaiting } from "#db/queries/team/waiting.ts";
import { can } from "#server/core/access.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { naming, rulesInForce } from "./named-in-rules.ts";
import { byName } from "./team-now.ts";

/** Reads the queues by name, archived ones last: how many leads wait, since when, and which rules in force send them there. */
export function readQueues(actor: Actor) {
  demand(actor, "readPools");
  return reading(actor, async (scope) => {
    const { rulesetVersion } = await readConfigurationInForce(scope);
    const waiting = await countWaiting(scope);
    const rules = await rulesInForce(scope, rulesetVersion);
    const queues = (await listQueues(scope)).map((queue) => {
      const { leads = 0, oldestAt = null } = waiting.find(({ placeId }) => placeId === queue.id) ?? {};
      return { ...queue, leads, oldestAt, rules: naming(rules, { kind: "queue", id: queue.id }) };
    });
    return {
      canWrite: actor.role === "system" || can(actor.role, "writePools"),
      queues: queues.sort((a, b) => Number(a.isArchived) - Number(b.isArchived) || byName(a, b)),
    };
  });
}
