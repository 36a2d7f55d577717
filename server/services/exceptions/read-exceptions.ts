import { listPersonNames } from "#db/directory/person.ts";
import {
  countExceptions,
  countOpenExceptions,
  type ExceptionQuestion,
  type ExceptionRow,
  listExceptions,
} from "#db/queries/exceptions/list-exceptions.ts";
import { listRuleNames } from "#db/queries/exceptions/rule-names.ts";
import { countPendingCredits } from "#db/queries/lead/credit-request.ts";
import { listTargetNames } from "#db/queries/rules/names.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { can } from "#server/core/access.ts";
import { causeOf } from "#server/core/exception/cause.ts";
import { needsNote, resolutionsOf } from "#server/core/exception/resolution.ts";
import { notFound } from "../../errors.ts";
import { type Actor, reading } from "../actor.ts";
import { viewerOf } from "../leads/lead-at-hand.ts";

/** More than this a list does not show at a time. */
export const MOST_EXCEPTIONS = 200;

/** Lists exceptions that the actor may see, each with its cause in a sentence and what can be done about it. */
export function readExceptions(actor: Actor, question: ExceptionQuestion) {
  return reading(actor, (scope) => read(scope, actor, { ...question, limit: MOST_EXCEPTIONS }));
}

/** One exception as the panel shows it; `not_found` for one that the actor may not see. */
export async function readException(actor: Actor, id: string): Promise<ShownException> {
  const [one] = await reading(actor, (scope) => read(scope, actor, { id, limit: 1 }));
  if (!one) throw notFound("exception");
  return one;
}

/** How many exceptions there are, by state, and of the open ones by type and owner; `credits`: requests that wait, null for who decides none. */
export function readExceptionCounts(actor: Actor) {
  return reading(actor, async (scope) => {
    const rows = await countExceptions(scope, viewerOf(actor));
    const open = rows.filter(({ state }) => state === "open");
    const sum = (some: typeof rows) => some.reduce((total, { count }) => total + count, 0);
    return {
      open: sum(open),
      mine: actor.repId === null ? 0 : sum(open.filter(({ ownerRepId }) => ownerRepId === actor.repId)),
      resolved: sum(rows.filter(({ state }) => state === "resolved")),
      ignored: sum(rows.filter(({ state }) => state === "ignored")),
      credits: approves(actor) ? await countPendingCredits(scope) : null,
      openByType: open.map(({ type, ownerRepId, count }) => ({ type, ownerRepId, count })),
      types: [...new Set(rows.map(({ type }) => type))],
      owners: await ownersOf(
        scope,
        rows.map(({ ownerRepId }) => ownerRepId),
      ),
    };
  });
}

/** How many exceptions wait for a person, for the rail; with the credits, for who approves them. */
export const readOpenExceptions = (actor: Actor): Promise<number> =>
  reading(actor, async (scope) => {
    const open = await countOpenExceptions(scope, viewerOf(actor));
    return open + (approves(actor) ? await countPendingCredits(scope) : 0);
  });

const approves = ({ role }: Actor) => role === "system" || can(role, "approveCredits");

async function ownersOf(scope: WorkspaceScope, ids: (string | null)[]) {
  const { reps } = await listTargetNames(scope);
  const wanted = new Set(ids);
  return reps.filter(({ id }) => wanted.has(id)).map(({ id, name }) => ({ id, name }));
}

async function read(scope: WorkspaceScope, actor: Actor, question: ExceptionQuestion & { limit: number }) {
  const rows = await listExceptions(scope, viewerOf(actor), question);
  const names = await namesFor(scope, rows);
  const canMap = actor.role === "system" || can(actor.role, "writeFields");
  const isManager = actor.role === "system" || can(actor.role, "resolveExceptions");
  return rows.map((row) => shown(row, names, { canMap, isManager }));
}

type Known = { rules: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

async function namesFor(scope: WorkspaceScope, rows: readonly ExceptionRow[]): Promise<Known> {
  const ruleIds = rows.flatMap(({ ruleId }) => ruleId ?? []);
  const rules = await listRuleNames(scope, [...new Set(ruleIds)]);
  const { reps } = rows.length === 0 ? { reps: [] } : await listTargetNames(scope);
  const personIds = rows.flatMap(({ resolvedBy, detail }) => [resolvedBy, detailOf(detail)["by"]]);
  const people = await listPersonNames(
    scope.db,
    personIds.filter((id) => typeof id === "string"),
  );
  const byId = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => [id, name] as const);
  return { rules: new Map(byId(rules)), people: new Map([...byId(reps), ...byId(people)]) };
}

const detailOf = (detail: unknown): Readonly<Record<string, unknown>> =>
  typeof detail === "object" && detail !== null && !Array.isArray(detail) ? (detail as Record<string, unknown>) : {};

type Rights = { canMap: boolean; isManager: boolean };

function shown(row: ExceptionRow, { rules, people }: Known, { canMap, isManager }: Rights) {
  const { id, type, state, field, raisedAt, resolvedAt, resolution } = row;
  const raws = rawsOf(row);
  const ruleName = row.ruleId === null ? null : (rules.get(row.ruleId) ?? null);
  const cause = causeOf({
    type,
    field,
    raws,
    ruleName,
    detail: detailOf(row.detail),
    poolName: row.poolName,
    ownerName: row.ownerName,
    formName: row.formName,
    names: people,
  });
  return {
    id,
    type,
    state,
    field,
    raws,
    cause,
    raisedAt,
    resolvedAt,
    resolution,
    resolvedByName: row.resolvedBy === null ? null : (people.get(row.resolvedBy) ?? null),
    owner: named(row.ownerRepId, row.ownerName),
    rule: named(row.ruleId, ruleName),
    pool: named(row.poolId, row.poolName),
    form: named(row.formId, row.formName),
    lead: leadOf(row),
    decisionId: row.decisionId,
    actions: state === "open" ? resolutionsOf({ type, field }, canMap) : [],
    /** Who settles it says why, in a note on the lead. */
    needsNote: needsNote(type, isManager),
  };
}

/** An exception with all that a person needs to settle it. */
export type ShownException = ReturnType<typeof shown>;

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "Deleted" });

function leadOf(row: ExceptionRow) {
  if (row.leadId === null) return null;
  const { leadId, firstName, lastName, company, companyDomain, email, leadStatus, priority } = row;
  const holder = named(row.holderRepId, row.holderName);
  return { id: leadId, firstName, lastName, company, companyDomain, email, status: leadStatus, priority, holder };
}

/** The values as sent that this exception is about. */
function rawsOf({ type, field, issues }: ExceptionRow): string[] {
  if (type !== "unknown_value" || field === null || !Array.isArray(issues)) return [];
  const name = field.replace(/^lead\./, "");
  return issues.flatMap((issue) => {
    const { field: about, raw } = detailOf(issue);
    return about === name && typeof raw === "string" ? [raw] : [];
  });
}
