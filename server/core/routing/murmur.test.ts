import { expect, test } from "vitest";
import { fingerprintOf, murmur3 } from "./murmur.ts";

// Published test vectors of MurmurHash3_x86_32.
test.each([
  ["", 0, 0],
  ["", 1, 0x514e28b7],
  ["", 0xffffffff, 0x81f16f39],
  ["test", 0, 0xba6bd213],
  ["test", 0x9747b28c, 0x704b81dc],
  ["Hello, world!", 0, 0xc0363e43],
  ["Hello, world!", 0x9747b28c, 0x24884cba],
  ["The quick brown fox jumps over the lazy dog", 0, 0x2e4ff723],
  ["aaa", 0x9747b28c, 0x283e0130],
  ["aa", 0x9747b28c, 0x5d211726],
  ["a", 0x9747b28c, 0x7fa09ea6],
  ["ππππππππ", 0x9747b28c, 0xd58063c1],
])("hash of %j with seed %i is the published one", (text, seed, hash) => {
  expect(murmur3(text, seed)).toBe(hash);
});

test("a fingerprint tells apart what differs in one number, place, text or bracket", () => {
  const all = [
    [1, 2],
    [2, 1],
    [1, 2, 0],
    [[1], 2],
    [[1, 2]],
    [1, "2"],
    ["12"],
    ["1", "2"],
    [1, null],
    [],
    [-1, 2],
    [1 + 2 ** 32, 2],
    [1, 2 ** 53 - 1],
    [1, 1 - 2 ** 53],
  ].map(fingerprintOf);
  expect(new Set(all).size).toBe(all.length);
  expect(
    fingerprintOf([
      [0, -500_000_000, 3, 12],
      ["paused", 2],
    ]),
  ).toBe(
    fingerprintOf([
      [0, -500_000_000, 3, 12],
      ["paused", 2],
    ]),
  );
});
