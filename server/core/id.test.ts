import { expect, test } from "vitest";
import { librarySchema } from "./library/library.ts";
import { ruleSchema } from "./routing/rule.ts";

const id = "01a21eae-95cf-763a-9f64-69f4890d08f7";
const other = "01a21eae-95cf-763a-9f64-69f4890d08f8";

test("ids of rules, of what they name and of the library are the same in capitals", () => {
  const rule = ruleSchema.parse({
    id: id.toUpperCase(),
    section: "territory",
    name: "Large",
    intent: "",
    enabled: true,
    ownerPersonId: null,
    reviewOn: null,
    when: { fact: "lead.segment", op: "inSegment", value: other.toUpperCase() },
    action: {
      targets: [{ kind: "pool", id: other.toUpperCase(), ifUnavailable: "hold" }],
      disposition: null,
      priority: null,
      tags: [],
      exceptionType: null,
      replacesOwner: false,
    },
  });
  expect(rule).toMatchObject({ id, when: { value: other }, action: { targets: [{ id: other }] } });
  const { lists } = librarySchema.parse({
    segments: [],
    lists: [{ id: id.toUpperCase(), name: "Rivals", values: [] }],
    territories: [],
    policies: [],
    tracks: [],
  });
  expect(lists[0]?.id).toBe(id);
});
