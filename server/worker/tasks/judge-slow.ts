import { single } from "../../runtime.ts";
import { announce } from "../../services/due/announce.ts";
import type { Due } from "../../services/due/take-due.ts";
import { judgeResponse } from "../../services/team/judge-response.ts";

const HOUR_MS = 3_600_000;
const judged = () => single("judged-response", () => new Map<string, number>());

/** Once an hour: who is slow to respond, for pools that pass such reps over. Answers when the next hour is over, null while no pool asks. */
export async function judgeSlow(due: Due): Promise<number | null> {
  const { scope, now } = due;
  const last = judged().get(scope.workspaceId) ?? 0;
  if (now < last + HOUR_MS) return last + HOUR_MS;
  const changed = await judgeResponse({ scope, now });
  if (changed === null) return null;
  judged().set(scope.workspaceId, now);
  await announce(
    due,
    changed.map((id) => ({ topic: "team", id })),
  );
  return now + HOUR_MS;
}
