import { expect, test } from "vitest";
import { type Target, targetSchema } from "#server/core/routing/rule.ts";
import { isAvoidable, roleOptions, targetKinds, targetOf, unavailableOptions } from "./target-choices.ts";

const KINDS = targetSchema.options.map(({ shape }) => shape.kind.value) as Target["kind"][];
const ID = "018f0000-0000-7000-8000-000000000000";

test("every kind of target that a rule may have is offered, once", () => {
  expect(targetKinds.map(({ value }) => value).toSorted()).toEqual(KINDS.toSorted());
});

test.each(KINDS)("a target of kind %s is whole as soon as somebody is named", (kind) => {
  const target = targetOf(kind);
  const named = "id" in target ? { ...target, id: ID } : target;
  expect(targetSchema.parse(named)).toEqual(named);
  if (isAvoidable(target))
    expect(unavailableOptions(target.kind).map(({ value }) => value)).toContain(target.ifUnavailable);
});

test("roles are offered as people say them", () => {
  expect(roleOptions.map(({ label }) => label)).toEqual(["AE", "SDR", "CSM", "Partner manager", "Distributor"]);
});
