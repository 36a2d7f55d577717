import { expect, test } from "vitest";
import { ABILITIES, type Ability, can, canManageMember, ROLES } from "./access.ts";

// Product.md section 9, row by row: who may, of owner, admin, manager, rep.
const TABLE: readonly [string, readonly Ability[], string][] = [
  ["write rules, pools, fields, forms", ["writeRules", "writePools", "writeFields", "writeForms"], "owner admin"],
  ["read pools, fields, forms", ["readPools", "readFields", "readForms"], "owner admin manager"],
  ["read rules", ["readRules"], "owner admin manager rep"],
  [
    "keys, sign-in settings, audit log, export, erase",
    ["manageKeys", "manageSignIn", "manageSettings", "readAudit", "exportPersons", "erasePersons"],
    "owner admin",
  ],
  ["members and roles", ["manageMembers"], "owner admin"],
  ["owners", ["manageOwners"], "owner"],
  ["hours, time off, caps of reps", ["readTeam", "writeTeam"], "owner admin manager"],
  ["own hours and time off", ["writeOwnHours"], "owner admin manager rep"],
  ["accounts, opportunities", ["readAccounts", "readOpportunities"], "owner admin manager rep"],
  ["change accounts, opportunities", ["writeAccounts", "writeOpportunities"], "owner admin manager"],
  ["all leads", ["readAllLeads"], "owner admin manager"],
  ["own leads", ["readOwnLeads", "createLead", "claimLead"], "owner admin manager rep"],
  [
    "reassign, resolve exceptions, approve credits",
    ["reassignAny", "resolveExceptions", "approveCredits"],
    "owner admin manager",
  ],
  ["the same for own leads", ["reassignOwn", "resolveOwnExceptions", "requestOwnCredits"], "owner admin manager rep"],
  ["all insights", ["readInsights"], "owner admin manager"],
  ["own numbers, balances of own pools", ["readOwnNumbers", "readOwnPoolBalances"], "owner admin manager rep"],
  ["delete the workspace", ["deleteWorkspace"], "owner"],
];

test.each(TABLE)("%s", (_row, abilities, roles) => {
  for (const ability of abilities) expect(ROLES.filter((role) => can(role, ability)).join(" ")).toBe(roles);
});

test("every ability stands in a row of the table", () => {
  expect(TABLE.flatMap(([, abilities]) => abilities).sort()).toEqual([...ABILITIES].sort());
});

test.each([
  ["owner", "owner admin manager rep"],
  ["admin", "admin manager rep"],
  ["manager", ""],
  ["rep", ""],
] as const)("%s manages members who are %s", (actor, targets) => {
  expect(ROLES.filter((role) => canManageMember(actor, role)).join(" ")).toBe(targets);
});
