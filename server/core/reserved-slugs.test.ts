import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RESERVED_SLUGS, slugProblem } from "./reserved-slugs.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

test.each(["acme", "a1b", "northwind-pumps", "x".repeat(40), "123"])("%s may be a workspace's address", (slug) => {
  expect(slugProblem(slug)).toBeNull();
});

test.each([
  ["ab", "characters long"],
  ["x".repeat(41), "characters long"],
  ["", "characters long"],
  ["Acme", "letters a to z"],
  ["acme inc", "letters a to z"],
  ["acmé", "letters a to z"],
  ["acme.com", "letters a to z"],
  ["-acme", "begin or end"],
  ["acme-", "begin or end"],
  ["api", "reserved"],
  ["sign-in", "reserved"],
])("%j may not, and the sentence says why", (slug, why) => {
  expect(slugProblem(slug)).toContain(why);
});

// Groups "(auth)" are no part of the path; "[workspace]" is the slug itself.
function firstSteps(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("["))
    .flatMap(({ name }) => (name.startsWith("(") ? firstSteps(join(folder, name)) : [name]));
}

test("every page that is not a workspace's has a reserved first step", () => {
  expect(firstSteps(join(ROOT, "app")).filter((step) => !step.startsWith("_") && !RESERVED_SLUGS.has(step))).toEqual(
    [],
  );
});

test("every path that Hono answers has a reserved first step", () => {
  const source = ["server/app.ts", "server/health.ts"].map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
  const steps = [...source.matchAll(/"\/([a-z0-9][a-z0-9._-]*)/g)].map(([, step]) => step ?? "");
  expect(steps).toContain("healthz");
  expect(steps.filter((step) => !RESERVED_SLUGS.has(step))).toEqual([]);
});
