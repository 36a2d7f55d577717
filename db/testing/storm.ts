import { type ApiProcess, startApiProcess } from "./api-process.ts";
import type { TestDatabase } from "./test-database.ts";

/** One request to `/v1/leads`: its idempotency key and the JSON it carries. */
export type Shot = { key: string; body: string };

/** What the tests read of an answer to a lead. */
export type StormAnswer = { lead_id: string; decision_id: string; owner: { id: string } | null };

/** Sends one lead as a sender with this key would. Throws when it is not answered, or refused. */
export async function sendShot(url: string, secret: string, shot: Shot): Promise<StormAnswer> {
  const answer = await fetch(`${url}/v1/leads`, {
    method: "POST",
    body: shot.body,
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json", "idempotency-key": shot.key },
  });
  if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  return (await answer.json()) as StormAnswer;
}

type Storm = {
  secret: string;
  shots: readonly Shot[];
  /** How many requests are under way at a time. */
  writers: number;
  /** The second process is killed once so many answers are in. */
  killAfter: number;
  nodeArgs?: string[];
};

/**
 * Sends every shot over two server processes, ends one of them with SIGKILL on the way, and sends again, with the
 * same keys, what it left unanswered. Answers all that was acknowledged, and how many requests had to be repeated.
 */
export async function storm(
  database: TestDatabase,
  plan: Storm,
): Promise<{ acknowledged: StormAnswer[]; repeated: number }> {
  const [first, second] = await Promise.all([
    startApiProcess(database, { nodeArgs: plan.nodeArgs }),
    startApiProcess(database, { nodeArgs: plan.nodeArgs }),
  ]);
  const { acknowledged, unanswered } = await sendAll(plan, first, second);
  for (const shot of unanswered) acknowledged.push(await sendShot(first.url, plan.secret, shot));
  await first.kill("SIGTERM");
  return { acknowledged, repeated: unanswered.length };
}

async function sendAll({ secret, shots, writers, killAfter }: Storm, first: ApiProcess, second: ApiProcess) {
  const acknowledged: StormAnswer[] = [];
  const unanswered: Shot[] = [];
  let killed: Promise<void> | undefined;
  let next = 0;
  const write = async () => {
    while (next < shots.length) {
      const at = next++;
      const shot = shots[at] as Shot;
      const to = killed || at % 2 === 0 ? first : second;
      try {
        acknowledged.push(await sendShot(to.url, secret, shot));
      } catch {
        unanswered.push(shot);
      }
      if (acknowledged.length >= killAfter) killed ??= second.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  await killed;
  return { acknowledged, unanswered };
}
