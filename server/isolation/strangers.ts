import { ROLES, type Role } from "#server/core/access.ts";
import type { createApp } from "../app.ts";
import type { Example } from "./example.ts";
import { fingerprint } from "./fingerprint.ts";
import { sendProcedure } from "./send.ts";
import type { World } from "./world.ts";

/** A procedure, its example, and the workspace whose rows the input names. */
export type Asked = { path: string; type: string; example: Example; input: Record<string, unknown>; world: World };

/** Those who must learn nothing: the members of another workspace, and a session that is over. */
export type Strangers = { app: ReturnType<typeof createApp>; other: World; revoked: string };

/** Somebody was told a word of the workspace, changed a row of it, or was not refused. */
export type Finding = { procedure: string; who: string; what: "told" | "changed" | "not refused" };

const lesser = (role: Role): Role[] => ROLES.slice(ROLES.indexOf(role) + 1);

/**
 * Sends a procedure's example as everybody who must not have it: nobody, a session that is over, a stranger and the
 * lesser roles to the workspace itself, then a stranger to their own workspace. Answers what came of it: nothing, when
 * the workspace is shut.
 */
export async function strangersFind(strangers: Strangers, asked: Asked): Promise<Finding[]> {
  const { app, other, revoked } = strangers;
  const { path, type, example, input, world } = asked;
  const found: Finding[] = [];
  const send = async (who: string, { slug, cookie }: { slug: string; cookie: string | null }) => {
    const { status, text } = await sendProcedure(app, { path, type, input: { slug, ...input }, cookie });
    if (text.includes(world.marker)) found.push({ procedure: path, who, what: "told" });
    return status;
  };
  const before = await fingerprint(world);
  const refused: [string, string | null][] = [
    ["nobody", null],
    ["a revoked session", revoked],
    ...(example.own ? [] : insiders(world, other, example.by)),
  ];
  for (const [who, cookie] of refused)
    if ((await send(who, { slug: world.slug, cookie })) < 400)
      found.push({ procedure: path, who, what: "not refused" });
  const between = await fingerprint(world);
  if (between !== before) found.push({ procedure: path, who: "one of those refused", what: "changed" });
  const stranger = "a stranger in their own workspace";
  await send(stranger, { slug: other.slug, cookie: other.members.owner.cookie });
  if ((await fingerprint(world)) !== between) found.push({ procedure: path, who: stranger, what: "changed" });
  return found;
}

/** Those who are signed in and name the workspace, and may not. */
const insiders = (world: World, other: World, by: Role): [string, string][] => [
  ["a stranger with the slug", other.members.owner.cookie],
  ...lesser(by).map((role): [string, string] => [role, world.members[role].cookie]),
];
