import { basename, dirname } from "node:path";
import { isCode, type Rule } from "./source.ts";

const FOLDERS = new Set(["app", "components", "server", "db", "e2e", "bench", "scripts", "public", ".ci"]);
const FILES = new Set([
  "README.md",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "biome.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  ".npmrc",
  ".gitignore",
]);

/** The top level holds these, nothing else. */
export const topLevel: Rule = {
  name: "top-level",
  *find({ path }) {
    const [first = "", ...rest] = path.split("/");
    if (rest.length > 0 ? !FOLDERS.has(first) : !FILES.has(first))
      yield { at: 0, what: `${first} does not belong here` };
  },
};

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ROUTE_FOLDER = /^(\([a-z-]+\)|\[(\.\.\.)?[a-zA-Z]+\]|@?[a-z0-9]+(-[a-z0-9]+)*|\.well-known)$/;

/** Files and folders are kebab-case, suffixes such as `.db.test` aside; Next's route folders have their own brackets. */
export const fileNames: Rule = {
  name: "file-name",
  *find({ path }) {
    if (!isCode(path) && !path.endsWith(".css")) return;
    const folders = dirname(path)
      .split("/")
      .filter((folder) => folder !== ".");
    const isRoute = path.startsWith("app/");
    const folder = folders.find((name) => !(isRoute ? ROUTE_FOLDER : KEBAB).test(name) && name !== ".ci");
    const file = basename(path)
      .split(".")
      .find((part) => !KEBAB.test(part));
    if (folder ?? file) yield { at: 0, what: `${folder ?? basename(path)} is not kebab-case` };
  },
};

/** Node strips types from .ts only: what it runs holds no JSX. */
export const jsxPlaces: Rule = {
  name: "jsx-place",
  *find({ path }) {
    if (/^(server|db|scripts|bench)\/.*\.[jt]sx$/.test(path)) yield { at: 0, what: "JSX where Node runs the file" };
  },
};
