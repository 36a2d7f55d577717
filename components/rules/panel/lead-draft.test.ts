import { expect, test } from "vitest";
import { readSubmission } from "#server/core/lead/submission.ts";
import { normalise } from "#server/core/normalise/normalise.ts";
import { copyOf, toSubmission } from "./lead-draft.ts";

test.each([
  ["blank fields are left out", { email: " a@b.example ", country: " " }, { email: "a@b.example" }],
  [
    "products are a list",
    { email: "a@b.example", product_interest: "Flow, Heat" },
    { email: "a@b.example", product_interest: ["Flow", "Heat"] },
  ],
  [
    "own fields keep their type",
    { email: "a@b.example", "fields.seats": "12", "fields.plan": "pro" },
    { email: "a@b.example", fields: { seats: 12, plan: "pro" } },
  ],
  ["a lead without identity can be tried", { country: "DE" }, { country: "DE", external_id: "try-one-lead" }],
])("%s", (_guarantee, draft, expected) => expect(toSubmission(draft)).toEqual(expected));

test("a copy of a lead, tried unchanged, is the same lead to the rules", () => {
  const read = readSubmission({
    email: "mia@polder.example",
    country: "Netherlands",
    employees: "51-200",
    product_interest: ["Flow", "Heat"],
    type: "quote",
    source: "webinar",
    city: "Utrecht",
    fields: { plan: "pro", seats: 12, tags: ["a", "b"] },
  });
  if (!read.ok) throw new Error("refused");
  const lead = normalise(read.submission, { productInterest: [] });
  const again = readSubmission(toSubmission(copyOf(lead)));
  if (!again.ok) throw new Error("refused");
  const copy = normalise(again.submission, { productInterest: [] });
  const { provenance: _p, employeesMax: _m, ...facts } = lead;
  expect(copy).toMatchObject(facts);
});
