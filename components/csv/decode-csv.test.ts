import { expect, test } from "vitest";
import { decodeCsv } from "./decode-csv.ts";

test.each([
  ["UTF-8", [0x4d, 0xc3, 0xbc], "Mü"],
  ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0x4d], "M"],
  ["UTF-16 with a mark", [0xff, 0xfe, 0x4d, 0x00, 0xfc, 0x00], "Mü"],
  ["Windows-1252", [0x4d, 0xfc, 0x80], "Mü€"],
  ["nothing", [], ""],
])("a file in %s is read as written", (_what, bytes, text) => {
  expect(decodeCsv(Uint8Array.from(bytes))).toBe(text);
});
