import { expect, test } from "vitest";
import { KEPT, PLANTED } from "../scripts/house/planted.ts";
import { RULES } from "../scripts/house/rules.ts";
import { inspect, readSource } from "../scripts/house/source.ts";
import { listFiles, readText } from "../scripts/house/tree.ts";

const findings = listFiles().flatMap((path) => inspect(readSource(path, readText(path)), RULES));

test.each(RULES.map((rule) => rule.name))("the tree keeps the rule %s", (name) => {
  const broken = findings.filter((finding) => finding.rule === name);
  expect(broken.map(({ path, line, rule, what }) => `${path}:${line} ${rule}: ${what}`)).toEqual([]);
});

test("the tree is looked at: its files were found", () => {
  expect(listFiles()).toContain("server/house.test.ts");
  expect(listFiles().length).toBeGreaterThan(100);
});

test("every dependency has one line that says why it is here, and an exact version", () => {
  const { dependencies, devDependencies } = JSON.parse(readText("package.json")) as Record<
    string,
    Record<string, string>
  >;
  const pinned = { ...dependencies, ...devDependencies };
  const explained = [...readText("server/decisions/dependencies.md").matchAll(/^- `([^`]+)` — \S/gm)].map(
    ([, name]) => name,
  );
  expect(explained.sort()).toEqual(Object.keys(pinned).sort());
  expect(Object.values(pinned).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test.each(PLANTED)("control: %s is found in %s, fixture %#", (name, path, text) => {
  expect(rulesBrokenBy(path, text)).toContain(name);
});

test.each(KEPT)("control: %s lets %s be, fixture %#", (name, path, text) => {
  expect(rulesBrokenBy(path, text)).not.toContain(name);
});

test("control: every rule has a planted defect and a text that it lets be", () => {
  const names = RULES.map((rule) => rule.name).sort();
  expect([...new Set(PLANTED.map(([name]) => name))].sort()).toEqual(names);
  expect([...new Set(KEPT.map(([name]) => name))].sort()).toEqual(names);
});

function rulesBrokenBy(path: string, text: string): string[] {
  return inspect(readSource(path, text), RULES).map((finding) => finding.rule);
}
