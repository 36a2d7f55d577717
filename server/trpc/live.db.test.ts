import { beforeAll, describe, expect, test, vi } from "vitest";
import { insertSession, revokeSession } from "#db/directory/session.ts";
import { appendOutbox } from "#db/queries/outbox.ts";
import { mailFolder, signUpOwner, type TestMember } from "#db/testing/people.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { uuidv7 } from "../ids.ts";
import { systemActor, writing } from "../services/actor.ts";
import { callerFor } from "./root.ts";

const db = await testDatabase();
installTestRuntime(db, { FAIRLEAD_DATA: mailFolder() });

let owner: TestMember;
beforeAll(async () => {
  owner = await signUpOwner();
});

/** A stream of the owner's that has told its reader to fetch everything, and the session it belongs to. */
async function openStream() {
  const { personId, email, slug } = owner;
  const sessionId = uuidv7();
  await insertSession(db.kysely, { id: sessionId, personId, userAgent: "Test", days: 1 });
  const session = { sessionId, personId, email, name: "N", isVerified: true };
  const events = await callerFor({ session, requestId: "test", address: null }).live.events({ slug });
  const stream = events[Symbol.asyncIterator]();
  await stream.next();
  return { sessionId, stream };
}

const change = () =>
  writing(systemActor(owner.workspaceId), ({ scope, head, now }) =>
    appendOutbox(scope, { seq: head.seq, at: now, topics: [{ topic: "lead", id: uuidv7() }] }),
  );

describe("a stream that has been open for more than a minute", () => {
  test("ends with the session it was opened by", async () => {
    const { sessionId, stream } = await openStream();
    await change();
    expect((await stream.next()).done).toBe(false);
    await revokeSession(db.kysely, owner.personId, sessionId);
    const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 61_000);
    try {
      await change();
      await expect(stream.next()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    } finally {
      clock.mockRestore();
    }
  });

  test("goes on while its reader is signed in and a member", async () => {
    const { stream } = await openStream();
    const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 61_000);
    try {
      await change();
      expect((await stream.next()).done).toBe(false);
    } finally {
      clock.mockRestore();
      await stream.return?.(undefined);
    }
  });
});
