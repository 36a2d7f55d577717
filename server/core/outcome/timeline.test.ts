import { expect, test } from "vitest";
import { type LeadHistory, timelineOf } from "./timeline.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 17, 10, minute));
const NOTHING: LeadHistory = {
  submissions: [],
  decisions: [],
  assignments: [],
  actions: [],
  notes: [],
  exceptions: [],
  mails: [],
  people: new Map([
    ["p-greta", "Greta Lindholm"],
    ["p-ana", "Ana Duarte"],
  ]),
};
const told = (history: Partial<LeadHistory>) =>
  timelineOf({ ...NOTHING, ...history }).map(({ who, text, quote }) => [who, text, quote]);

test("tells an arrival, its decision and the mail, newest first, in the order of one transaction", () => {
  const history = {
    submissions: [{ id: "s", receivedAt: at(0), viaName: "Request a quote", viaKind: "form", message: "12 meters" }],
    decisions: [
      {
        id: "d",
        at: at(0),
        kind: "decided",
        status: "assigned",
        rulesetVersion: 18,
        ownerName: "Ana",
        poolName: "EMEA",
      },
    ],
    mails: [{ id: "m", state: "sent", attempts: 1, dueAt: at(0), sentAt: at(1), repName: "Ana" }],
  };
  expect(told(history)).toEqual([
    [null, "Ana was told by email", null],
    [null, "Decided: Ana, from pool EMEA, ruleset 18", null],
    [null, "Submission 1 through the form “Request a quote”", "12 meters"],
  ]);
});

test("tells who handed a lead from whom to whom, and leaves owners found by rules to the decision", () => {
  const row = { byPersonId: null, reason: "" };
  const assignments = [
    { ...row, id: "1", via: "decision", startedAt: at(0), repName: "Ana" },
    { id: "2", via: "reassign", reason: "wrong_region", byPersonId: "p-greta", startedAt: at(5), repName: "Ben" },
  ];
  expect(told({ assignments })).toEqual([["Greta Lindholm", "gave it from Ana to Ben: wrong region", null]]);
});

test("a logged action carries its own note, another note stands for itself", () => {
  const action = { kind: "call", outcome: "left_message", nextStep: "call_again", repName: "Ana", personId: "p-ana" };
  const history = {
    actions: [{ ...action, id: "a", at: at(3) }],
    notes: [
      { id: "a", personId: "p-ana", body: "Try after lunch", at: at(3) },
      { id: "n", personId: "p-gone", body: "Old customer", at: at(1) },
    ],
  };
  expect(told(history)).toEqual([
    ["Ana Duarte", "called: left a message. Next: call again", "Try after lunch"],
    ["Somebody who has left", "wrote a note", "Old customer"],
  ]);
});

test("an exception is told when it is raised and when it is resolved", () => {
  const row = { id: "e", type: "unknown_value", field: "lead.country", raisedAt: at(0), resolution: "mapped" };
  expect(told({ exceptions: [{ ...row, state: "resolved", resolvedAt: at(9) }] })).toEqual([
    [null, "Exception resolved: unknown value (country)", null],
    [null, "Exception raised: unknown value (country)", null],
  ]);
});
