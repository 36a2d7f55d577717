import { expect, test } from "vitest";
import { teamTabs } from "#components/team/team-tabs.ts";
import { railEntries } from "./rail-entries.ts";

test("the rail lists under Team what the tabs of Team list", () => {
  const team = railEntries("acme", "manager").find(({ label }) => label === "Team");
  expect(team?.children).toEqual(teamTabs("acme").map(({ href, label }) => ({ href, label })));
});

test("a rep finds My day, and nothing of the team's", () => {
  const labels = railEntries("acme", "rep").map(({ label }) => label);
  expect(labels).toContain("My day");
  expect(labels).not.toContain("Team");
});
