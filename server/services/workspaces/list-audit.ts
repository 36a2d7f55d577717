import { listPersonNames } from "#db/directory/person.ts";
import { listTargetNames } from "#db/queries/rules/names.ts";
import { type AuditFilter, listAuditEvents, listAuditFacets } from "#db/queries/workspace/audit-event.ts";
import { runtime } from "../../runtime.ts";
import { type Actor, demand, reading } from "../actor.ts";

/** One entry of the audit log with names in place of the ids of people, reps, pools and queues; `who` null is the product itself. */
export type ShownAuditEvent = {
  id: string;
  at: Date;
  who: string | null;
  whoId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string | null;
  detail: Readonly<Record<string, unknown>>;
};

/** A page of the audit log, newest first. `next` is the `before` of the following page; null at the end. */
export type AuditPage = { events: ShownAuditEvent[]; next: string | null };

const SOMEBODY_GONE = "Somebody who is gone";

/** Lists a page of the audit log with names in place of ids. */
export async function listAudit(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  demand(actor, "readAudit");
  const [rows, { reps, pools, queues }] = await reading(actor, async (scope) => [
    await listAuditEvents(scope, { ...filter, limit: filter.limit + 1 }),
    await listTargetNames(scope),
  ]);
  const shown = rows.slice(0, filter.limit);
  const ids = shown.flatMap(({ personId, subjectKind, subjectId }) => [
    personId,
    subjectKind === "member" ? subjectId : null,
  ]);
  const names = await namesOf(ids.filter((id) => id !== null));
  const targets = new Map([...reps, ...pools, ...queues].map(({ id, name }) => [id, name]));
  const events = shown.map(({ personId, detail, ...event }) => ({
    ...event,
    whoId: personId,
    who: personId && (names.get(personId) ?? SOMEBODY_GONE),
    subjectName:
      event.subjectKind === "member" && event.subjectId
        ? (names.get(event.subjectId) ?? SOMEBODY_GONE)
        : (targets.get(event.subjectId ?? "") ?? null),
    detail: named(detail as Readonly<Record<string, unknown>>, targets),
  }));
  return { events, next: rows.length > filter.limit ? (shown.at(-1)?.id ?? null) : null };
}

/** Answers by whom and about what the log speaks, for its filters; people by name. */
export async function listAuditFilters(
  actor: Actor,
): Promise<{ kinds: string[]; people: { id: string; name: string }[] }> {
  demand(actor, "readAudit");
  const { kinds, people } = await reading(actor, listAuditFacets);
  const names = await namesOf(people);
  const { compare } = new Intl.Collator("en");
  const named = people.map((id) => ({ id, name: names.get(id) ?? SOMEBODY_GONE }));
  return { kinds, people: named.toSorted((a, b) => compare(a.name, b.name)) };
}

/** The detail of an entry with names for the ids that have one. */
function named(detail: Readonly<Record<string, unknown>>, names: ReadonlyMap<unknown, string>) {
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, names.get(value) ?? value]));
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await listPersonNames(runtime().db.kysely, ids);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
