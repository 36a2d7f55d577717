import { expect, test } from "vitest";
import { toSituation } from "../cases/case.ts";
import { decide } from "../routing/decide.ts";

test("the second lead of a company goes to the rep of the first and takes no turn", () => {
  const decision = decide(
    toSituation({
      guarantee: "",
      reps: [{ id: "ana" }, { id: "ben" }],
      pools: [{ id: "emea", members: ["ana", "ben"].map((repId) => ({ repId, weight: 100 })) }],
      ledgers: { emea: [{ repId: "ben", balanceNano: -500_000_000, assigned: 1, lastSeq: 1 }] },
      verdict: { companyOwnerId: "ben" },
      rules: [
        {
          id: "company",
          section: "ownership",
          when: { fact: "lead.hasCompanyOwner", op: "equals", value: true },
          action: { targets: [{ kind: "companyOwner", ifUnavailable: "assignAnyway" }] },
        },
        {
          id: "emea",
          section: "territory",
          when: { all: [] },
          action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
        },
      ],
      expect: {},
    }),
  );
  expect([decision.ownerRepId, decision.turns.filter(({ usesTurn }) => usesTurn).length]).toEqual(["ben", 0]);
});
