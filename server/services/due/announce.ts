import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { takeSeqs } from "#db/directory/due.ts";
import { appendOutbox, type Topic } from "#db/queries/outbox.ts";
import type { Due } from "./take-due.ts";

/** Tells open pages what the worker changed; nothing changed, nothing is told. */
export async function announce({ scope, now }: Pick<Due, "scope" | "now">, topics: Topic[]): Promise<void> {
  if (topics.length === 0) return;
  const before = await takeSeqs(batchClientOf(scope), 1);
  await appendOutbox(scope, { seq: before + 1, at: now, topics });
}
