import { type Import, importsOf } from "./imports.ts";
import { isTest, type Rule } from "./source.ts";

type Judge = (imported: Import) => boolean;

const DATABASE = /^(kysely|pg|pg-pool)$/;
const DOORS = /^(next|next-auth|react|react-dom|hono|@hono\/.*|@trpc\/.*|@tanstack\/.*)$/;
const PURE =
  /^(zod|tldts|libphonenumber-js|temporal-polyfill|i18n-iso-countries|email-providers|disposable-email-domains-js)$/;

const local = (pattern: RegExp) => (imported: Import) => imported.isLocal && pattern.test(imported.target);
const core = local(/^server\/core\//);
const sharedServer = local(/^server\/[\w-]+\.ts$/);
const doors = local(/^server\/(trpc|public-api|worker)\/|^app\/|^components\//);
const tooling = local(/^(scripts|bench|e2e|db\/testing)\//);

/** Each layer by the folder it lives in, most particular first, and what it may import. Source: the table in server/README.md. */
const LAYERS: [folder: RegExp, mayImport: Judge][] = [
  [/^server\/core\//, (i) => core(i) || (!i.isLocal && PURE.test(i.target))],
  [/^db\/queries\//, (i) => mayQueryImport(i)],
  [/^db\/directory\//, (i) => mayQueryImport(i) || local(/^db\/(directory\/|client\.ts|ask\.ts)/)(i)],
  [/^db\/testing\//, () => true],
  [/^db\/seed\//, (i) => !doors(i)],
  [/^db\//, (i) => !i.isLocal || local(/^db\/(?!testing\/)/)(i) || core(i)],
  [/^server\/services\//, mayServiceImport],
  [
    /^server\/integrations\//,
    (i) => (i.isLocal ? core(i) || sharedServer(i) || local(/^server\/integrations\//)(i) : !isDoorOrSql(i)),
  ],
  [/^server\/trpc\//, (i) => mayDoorImport(i, /^server\/trpc\//)],
  [/^server\/public-api\//, (i) => mayDoorImport(i, /^server\/public-api\//)],
  [/^server\/worker\//, (i) => mayDoorImport(i, /^server\/(worker|integrations)\//)],
  [/^server\//, (i) => !tooling(i) && !local(/^(app|components)\//)(i)],
  [/^components\//, mayComponentImport],
  [
    /^app\//,
    (i) =>
      i.isLocal ? core(i) || local(/^(app|components|server\/auth|server\/trpc)\/|^server\/ids\.ts$/)(i) : !isSql(i),
  ],
];

const isSql = (i: Import) => DATABASE.test(i.target);
const isDoorOrSql = (i: Import) => isSql(i) || DOORS.test(i.target);

/** Queries: the scope, the generated types, each other, and types of the core and of the batch's connection. */
function mayQueryImport(i: Import): boolean {
  if (!i.isLocal) return i.target === "kysely" || (i.target === "pg" && i.isTypeOnly);
  const shapes = (imported: Import) => core(imported) || local(/^db\/directory\/batch-transaction\.ts$/)(imported);
  return local(/^db\/(scope\.ts|types\.ts|queries\/)/)(i) || (shapes(i) && i.isTypeOnly);
}

/** Services: the core, scope and queries, each other, and what stands directly in server/ (errors, ids, clock, log, runtime). */
function mayServiceImport(i: Import): boolean {
  if (!i.isLocal) return !DOORS.test(i.target) && (i.isTypeOnly || !isSql(i));
  if (local(/^db\/(client|types)\.ts$/)(i)) return i.isTypeOnly;
  return (
    core(i) ||
    sharedServer(i) ||
    local(/^server\/(services|integrations|live)\/|^db\/(scope\.ts|queries\/|directory\/)/)(i)
  );
}

/** Doors: services, reads, core schemas and sign-in; no SQL of their own, and no other door. */
function mayDoorImport(i: Import, own: RegExp): boolean {
  if (!i.isLocal) return !isSql(i);
  if (local(/^db\/types\.ts$/)(i)) return i.isTypeOnly;
  const reads = local(/^server\/(services|auth|live)\/|^db\/(scope\.ts|queries\/|directory\/)/);
  return core(i) || sharedServer(i) || reads(i) || local(own)(i);
}

/** Components: components, the core, and types of the procedures. */
function mayComponentImport(i: Import): boolean {
  if (!i.isLocal) return !isSql(i) && !i.target.startsWith("node:");
  if (local(/^server\/trpc\/root\.ts$/)(i)) return i.isTypeOnly;
  return core(i) || local(/^components\//)(i);
}

/** Who may import whom, type-only imports and `#` specifiers included. Tests may import what they need, those of the core excepted. */
export const layers: Rule = {
  name: "layers",
  *find(source) {
    const layer = LAYERS.find(([folder]) => folder.test(source.path));
    const isCore = source.path.startsWith("server/core/");
    if (!layer || (isTest(source.path) && !isCore)) return;
    for (const imported of importsOf(source)) {
      if (layer[1](imported) || (isTest(source.path) && isTestTool(imported))) continue;
      yield { at: imported.at, what: `may not import ${imported.isTypeOnly ? "types of " : ""}${imported.specifier}` };
    }
  },
};

const isTestTool = (i: Import) => /^(vitest|fast-check|node:.*)$/.test(i.target);
