import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each([
  ["a page of ours", "/northwind/inbox?tab=team", "/northwind/inbox?tab=team"],
  ["nothing", undefined, "/workspaces"],
  ["another site", "https://evil.example/", "/workspaces"],
  ["another site without scheme", "//evil.example", "/workspaces"],
  ["another site behind a backslash", "/\\evil.example", "/workspaces"],
  ["another site behind a tab", "/\t/evil.example", "/workspaces"],
  ["a script", "javascript:alert(1)", "/workspaces"],
])("%s", (_what, wanted, expected) => {
  expect(localPath(wanted, "/workspaces")).toBe(expected);
});
