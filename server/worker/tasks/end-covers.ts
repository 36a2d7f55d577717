import { endReturned } from "../../services/cover/end-returned.ts";
import { announce } from "../../services/due/announce.ts";
import type { Due } from "../../services/due/take-due.ts";

/** Ends covers whose owner is back. Answers when the next owner is. */
export async function endCovers(due: Due): Promise<number | null> {
  const { leadIds, next } = await endReturned(due);
  await announce(
    due,
    leadIds.map((id) => ({ topic: "lead", id })),
  );
  return next;
}
