import { expect, test } from "vitest";
import { doneSteps, FIRST_RUN_STEPS } from "./first-run.ts";

const fresh = { hasKey: false, hasForm: false, hasLead: false, repCount: 1, invitationCount: 0, publishedVersion: 1 };

test.each([
  ["a new workspace has been created and nothing else", {}, ["created"]],
  ["a key is a source", { hasKey: true }, ["created", "source"]],
  ["a form is a source", { hasForm: true }, ["created", "source"]],
  ["an invitation counts before it is accepted", { invitationCount: 1 }, ["created", "people"]],
  ["a second rep counts, the founder does not", { repCount: 2 }, ["created", "people"]],
  ["a published change of the starter ruleset counts", { publishedVersion: 2 }, ["created", "rule"]],
  ["everything done", { hasForm: true, repCount: 3, publishedVersion: 5, hasLead: true }, [...FIRST_RUN_STEPS]],
] as const)("%s", (_guarantee, change, done) => {
  expect([...doneSteps({ ...fresh, ...change })]).toEqual(done);
});
