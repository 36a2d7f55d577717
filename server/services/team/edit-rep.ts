import type * as z from "zod";
import { findRepByEmail, type RepChange, updateRep } from "#db/queries/team/rep.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, type Writing, writing } from "../actor.ts";
import { keyedHash } from "../audit.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { type NamingRule, namedInRules, ruleNames } from "./named-in-rules.ts";
import { repChangeInput } from "./rep-input.ts";
import { demandActiveRep, getRep } from "./team-rows.ts";

/**
 * Changes a rep; what is not named stays, and nobody's balance changes. Hours that somebody sets are confirmed.
 * Whoever answers for everything no rule matches cannot be deactivated: `conflict`, naming the rules. Answers the
 * rules in force that go on naming somebody who was deactivated.
 */
export function editRep(actor: Actor, input: z.input<typeof repChangeInput>): Promise<{ stillNamedIn: NamingRule[] }> {
  demand(actor, "writeTeam");
  const { repId, ...sent } = readInput(repChangeInput, input);
  return writing(actor, async (change) => {
    const rep = await getRep(change.scope, repId);
    const stillNamedIn = sent.isActive === false && rep.isActive ? await namingRules(change, rep) : [];
    if (sent.email !== undefined) await demandFreeEmail(change, repId, sent.email);
    if (sent.coverRepId) await demandCover(change, repId, sent.coverRepId);
    const wanted: RepChange = {
      ...defined(sent),
      ...(sent.schedule ? { scheduleConfirmed: true } : {}),
      ...(sent.isPaused === undefined ? {} : { pausedUntil: null }),
    };
    if (Object.keys(wanted).length === 0) return { stillNamedIn };
    await updateRep(change.scope, repId, wanted);
    const entry = { action: "rep.changed", subjectKind: "rep", subjectId: repId, detail: detailOf(wanted) };
    const recount = wanted.caps || wanted.timeZone ? [repId] : [];
    await announceTeam(change, actor, entry, [teamTopic(repId)], { recount });
    return { stillNamedIn };
  });
}

async function namingRules(change: Writing, { id, name }: { id: string; name: string }): Promise<NamingRule[]> {
  const rules = await namedInRules(change, { kind: "rep", id });
  const catchAll = rules.filter(({ isCatchAll }) => isCatchAll);
  if (catchAll.length === 0) return rules;
  const others = rules.filter(({ isCatchAll }) => !isCatchAll);
  const also = others.length > 0 ? ` ${ruleNames(others)} also ${others.length === 1 ? "names" : "name"} them.` : "";
  throw new AppError(
    "conflict",
    `${name} answers for every lead that no rule matches (${ruleNames(catchAll)}). Publish a ruleset that names somebody else there first.${also}`,
    { field: "isActive" },
  );
}

async function demandCover({ scope }: Writing, repId: string, coverRepId: string): Promise<void> {
  if (coverRepId === repId) throw new AppError("invalid", "Nobody covers for themselves.", { field: "coverRepId" });
  await demandActiveRep(scope, coverRepId, "coverRepId");
}

async function demandFreeEmail({ scope }: Writing, repId: string, email: string): Promise<void> {
  const other = await findRepByEmail(scope, email);
  if (!other || other.id === repId) return;
  throw new AppError("conflict", `This is the address of ${other.name}.`, { field: "email" });
}

/** Leaves out what was not sent, so that it is not written. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The log keeps configuration as it is, and of a name or address only that it changed. */
function detailOf({ name, email, ...configuration }: RepChange) {
  return {
    ...configuration,
    ...(name === undefined ? {} : { name: keyedHash(name) }),
    ...(email === undefined ? {} : { email: keyedHash(email) }),
  };
}
