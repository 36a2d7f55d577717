import { expect, test } from "vitest";
import { type Known, planReps } from "./plan-reps.ts";

const KNOWN: Known = {
  reps: [
    {
      id: "ana",
      name: "Ana",
      email: "ana@x.example",
      caps: [
        { per: "week", kind: "rolling", limit: 40 },
        { per: "day", kind: "calendar", limit: 5 },
      ],
    },
  ],
  pools: [
    { id: "p1", name: "EMEA" },
    { id: "p2", name: "APAC" },
  ],
};
const HEAD = "Name,E-mail,Time zone,Pools,Daily cap,Open limit";

test("whoever has the address is changed, everybody else is new; what a row does not say stays", () => {
  const { plans, problems, does } = planReps(
    `${HEAD}\n,ANA@x.example,,,12,\nBen,ben@x.example,Europe/Lisbon,EMEA: 50; apac,,20`,
    KNOWN,
  );
  expect(problems).toEqual([]);
  expect([...does.values()]).toEqual(["Changes Ana", "New"]);
  expect(plans).toMatchObject([
    {
      repId: "ana",
      timeZone: undefined,
      caps: [
        { per: "day", kind: "calendar", limit: 12 },
        { per: "week", kind: "rolling", limit: 40 },
      ],
      pools: [],
    },
    {
      repId: null,
      name: "Ben",
      timeZone: "Europe/Lisbon",
      caps: undefined,
      openLimit: 20,
      pools: [
        { poolId: "p1", weight: 50 },
        { poolId: "p2", weight: 100 },
      ],
    },
  ]);
});

test.each([
  ["a new person without a name", ",zoe@x.example,,,,", "name"],
  ["no address", "Zoe,nobody,,,,", "email"],
  ["an unknown zone", "Zoe,zoe@x.example,Mars/Base,,,", "timeZone"],
  ["an unknown pool", "Zoe,zoe@x.example,,LatAm,,", "pools"],
  ["a cap that is none", "Zoe,zoe@x.example,,,0,", "capDay"],
  ["half an open limit", "Zoe,zoe@x.example,,,,1.5", "openLimit"],
])("%s is a problem of its line and column", (_what, row, column) => {
  expect(planReps(`${HEAD}\n${row}`, KNOWN).problems).toMatchObject([{ line: 2, column }]);
});

test("an address may stand once", () => {
  const { problems } = planReps(`${HEAD}\nZoe,zoe@x.example,,,,\nZoe,ZOE@x.example,,,,`, KNOWN);
  expect(problems).toEqual([{ line: 3, column: "email", message: "This address stands on line 2 already." }]);
});
