import { expect, test } from "vitest";
import { handedWords, leadsWords } from "./offboard-words.ts";

const nameOf = (id: string) => id.toUpperCase();

test("a result says where the leads went, and who has the rest", () => {
  expect(leadsWords({ total: 61, byRep: { ben: 30, dev: 30 }, waiting: 1 }, nameOf)).toBe(
    "61 leads were decided again: BEN 30, DEV 30, 1 waits.",
  );
  expect(leadsWords({ total: 0, byRep: {}, waiting: 0 }, nameOf)).toBe("There was no open lead.");
  const done = {
    leads: { total: 0, byRep: {}, waiting: 0 },
    accounts: 1,
    opportunities: 0,
    teamRoles: 0,
    managedPools: 0,
    covered: 2,
    covers: 1,
    pools: 3,
    draftChanges: 1,
  };
  expect(handedWords(done, "Ben")).toBe(
    "Ben has 1 account, 2 people to cover, 1 lead of others to act on while they are away and 1 place in the draft of the rules now.",
  );
  expect(handedWords({ ...done, accounts: 0, covered: 0, covers: 0, draftChanges: 0 }, "Ben")).toBeNull();
});
