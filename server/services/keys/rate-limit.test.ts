import { beforeEach, describe, expect, test } from "vitest";
import { installRuntime, type Runtime } from "../../runtime.ts";
import { takeTokens } from "./rate-limit.ts";

beforeEach(() => {
  installRuntime({} as Omit<Runtime, "single">);
});

const limit = { ratePerSecond: 50, burst: 200 };

describe("a key's own limit", () => {
  test("gives the whole burst at once and refuses the next with the seconds to wait", () => {
    const answers = Array.from({ length: 201 }, () => takeTokens("key a", limit, 1, 1_000));
    expect(answers.slice(0, 200).every((answer) => answer === 0)).toBe(true);
    expect(answers[200]).toBe(1);
  });

  test("fills again at its rate and never above its burst", () => {
    for (let taken = 0; taken < 200; taken += 1) takeTokens("key a", limit, 1, 0);
    const afterOneSecond = Array.from({ length: 51 }, () => takeTokens("key a", limit, 1, 1_000));
    expect(afterOneSecond.filter((answer) => answer === 0)).toHaveLength(50);
    const afterAnHour = Array.from({ length: 201 }, () => takeTokens("key a", limit, 1, 3_601_000));
    expect(afterAnHour.filter((answer) => answer === 0)).toHaveLength(200);
  });

  test("rate 0 means no limit", () => {
    const answers = Array.from({ length: 1_000 }, () => takeTokens("key a", { ratePerSecond: 0, burst: 0 }, 1, 0));
    expect(answers.every((answer) => answer === 0)).toBe(true);
  });

  test("is nobody else's", () => {
    for (let taken = 0; taken < 201; taken += 1) takeTokens("key a", limit, 1, 0);
    expect(takeTokens("key b", limit, 1, 0)).toBe(0);
  });

  test("ten a minute: the eleventh is told when to come again, and may then", () => {
    const tenAMinute = { ratePerSecond: 10 / 60, burst: 10 };
    for (let taken = 0; taken < 10; taken += 1) expect(takeTokens("form", tenAMinute, 1, 0)).toBe(0);
    expect(takeTokens("form", tenAMinute, 1, 0)).toBe(6);
    expect(takeTokens("form", tenAMinute, 1, 6_000)).toBe(0);
  });
});
