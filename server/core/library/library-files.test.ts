import { expect, test } from "vitest";
import { NO_CRITERIA, type Territory } from "./library.ts";
import { readListFile, readTypedValues } from "./list-values.ts";
import { readTerritories } from "./territory-csv.ts";

const DACH: Territory = {
  id: "dach",
  name: "DACH",
  parentId: null,
  criteria: { ...NO_CRITERIA, countries: ["DE"] },
  owner: { kind: "pool", id: "emea" },
};
const read = (text: string) => {
  let next = 0;
  const owners = new Map([["ana peters", { kind: "rep" as const, id: "ana" }]]);
  return readTerritories(text, { known: [DACH], owners, newId: () => `new-${++next}` });
};

test("a file of territories makes new ones below known and new ones, and changes those it names", () => {
  const { territories, problems, rows } = read(
    "Territory,Parent,Countries,Postal codes,Employees,Owner\nDACH,,Germany; AT,,,\nBavaria,DACH,,DE 80-87,500+,Ana Peters\nMunich,bavaria,,DE 80,,\n",
  );
  expect(problems).toEqual([]);
  expect(rows.map(({ does }) => does)).toEqual(["Changes it", "New", "New"]);
  expect(territories).toEqual([
    { ...DACH, criteria: { ...NO_CRITERIA, countries: ["DE", "AT"] }, owner: null },
    {
      id: "new-1",
      name: "Bavaria",
      parentId: "dach",
      criteria: {
        ...NO_CRITERIA,
        postal: [{ country: "DE", from: "80", to: "87" }],
        employees: { min: 500, max: null },
      },
      owner: { kind: "rep", id: "ana" },
    },
    {
      id: "new-2",
      name: "Munich",
      parentId: "new-1",
      criteria: { ...NO_CRITERIA, postal: [{ country: "DE", from: "80", to: "80" }] },
      owner: null,
    },
  ]);
});

test("a column that is left out stays as it was", () => {
  expect(read("Territory,States\nDACH,DE-BY\n").territories).toEqual([
    { ...DACH, criteria: { ...DACH.criteria, states: ["DE-BY"] } },
  ]);
});

test.each([
  ["an unknown parent", "Territory,Parent\nX,Nowhere", [2, "parent"]],
  ["an unknown owner", "Territory,Owner\nX,Nobody", [2, "owner"]],
  ["a country that is none", "Territory,Countries\nX,Atlantis", [2, "countries"]],
  ["postal codes without a country", "Territory,Postal codes\nX,80-87", [2, "postal"]],
  ["a range with unequal ends", "Territory,Postal codes\nX,DE 8-87", [2, "postal"]],
  ["a size that is none", "Territory,Employees\nX,many", [2, "employees"]],
  ["a domain that is none", "Territory,Companies\nX,Acme Inc", [2, "domains"]],
  ["a territory twice", "Territory\nX\nx", [3, "name"]],
  ["a territory within itself", "Territory,Parent\nX,X", [2, "parent"]],
  ["no name", "Territory,Parent\n,DACH", [2, "name"]],
])("%s is a problem of its line", (_what, text, [line, column]) => {
  expect(read(text).problems).toMatchObject([{ line, column }]);
});

test("values are read one to a line, and one that compares equal to an earlier one is left out", () => {
  expect(readTypedValues(" Acme \n\nglobex.example\nACME\r\n")).toEqual({
    values: ["Acme", "globex.example"],
    twice: ["ACME"],
  });
});

test("a file of values says what it adds and what is there already", () => {
  const { rows, problems } = readListFile("Domain;Note\nacme.example;x\nGlobex.example;y\nacme.example;z", [
    "globex.example",
  ]);
  expect(problems).toEqual([]);
  expect(rows.map(({ does }) => does)).toEqual(["Added", "On the list already", "On the list already"]);
});
