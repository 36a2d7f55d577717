import { expect, test } from "vitest";
import { toInstant } from "./instant.ts";

test.each([
  ["1970-01-01T00:00:00Z", 0, false],
  ["1970-01-01T01:00:00+01:00", 0, false],
  ["1970-01-01t00:00:01.5z", 1_500, false],
  ["1970-01-01 00:00:00.123456+0000", 123, false],
  ["1969-12-31T19:00-05:00", 0, false],
  ["1970-01-02", 86_400_000, true],
  ["1970-01-01T00:01:00", 60_000, true],
  ["2024-02-29", 1_709_164_800_000, true],
  ["2018-02-01", 1_517_443_200_000, true],
])("%s is %d", (text, at, isAssumedUtc) => expect(toInstant(text)).toEqual({ at, isAssumedUtc }));

test.each([
  "",
  "yesterday",
  "2023-02-29",
  "2018-02-30T00:00:00Z",
  "2018-13-01",
  "2018-00-10",
  "2018-01-00",
  "2018-01-01T24:00:00Z",
  "2018-01-01T10:60:00Z",
  "2018-01-01T10:00:00+25:00",
  "01/02/2018",
  "1517443200",
  "0000-01-01",
  "20180101",
])("%j is no instant", (text) => expect(toInstant(text)).toBeNull());
