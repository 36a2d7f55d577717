import { lowerNextDue } from "#db/directory/head.ts";
import { appendOutbox, type Topic } from "#db/queries/outbox.ts";
import type { Actor, Writing } from "../actor.ts";
import { type AuditEntry, audit } from "../audit.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { alignMembers } from "./align-members.ts";
import { recountTaken } from "./recount-taken.ts";

/**
 * Ends every change of people, pools and queues, once, in its transaction: pools that take people in by a condition are
 * brought in line, then a new roster snapshot, the audit entry, word to open pages, and the worker is woken, since
 * somebody may have become eligible for a lead that is held. `recount`: reps whose caps or zone changed, by id.
 */
export async function announceTeam(
  change: Writing,
  actor: Actor,
  entry: AuditEntry,
  topics: Topic[],
  { recount = [] }: { recount?: readonly string[] } = {},
): Promise<void> {
  const aligned = await alignMembers(change, actor);
  const rosterHash = await refreshRoster(change);
  for (const repId of recount) await recountTaken(change, { rosterHash, repId });
  await audit(change, actor, entry);
  await appendOutbox(change.scope, { seq: change.head.seq, at: change.now, topics: [...topics, ...aligned] });
  await lowerNextDue(change.scope, change.now);
}

/**
 * The part of it that a change needs which is announced in another way: pools are brought in line, the roster is renewed,
 * and open pages are told of pools that changed.
 */
export async function renewTeam(change: Writing, actor: Actor): Promise<void> {
  const topics = await alignMembers(change, actor);
  await refreshRoster(change);
  if (topics.length > 0) await appendOutbox(change.scope, { seq: change.head.seq, at: change.now, topics });
  await lowerNextDue(change.scope, change.now);
}

/** Says that a rep changed. */
export const teamTopic = (repId: string): Topic => ({ topic: "team", id: repId });

/** Says that a pool or who is in it changed. */
export const poolTopic = (poolId: string): Topic => ({ topic: "pool", id: poolId });
