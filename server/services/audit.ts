import { createHmac } from "node:crypto";
import { insertAuditEvent } from "#db/queries/workspace/audit-event.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { uuidv7 } from "../ids.ts";
import { runtime } from "../runtime.ts";
import type { Actor, Writing } from "./actor.ts";

/**
 * One change worth remembering, such as `{ action: "member.roleChanged", subjectKind: "member", subjectId: personId }`.
 * `detail` holds ids, codes, field names and names of configuration; a personal value enters as `keyedHash` only.
 */
export type AuditEntry = {
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail: Readonly<Record<string, unknown>>;
};

/** Writes a change to the audit log in the transaction that makes it. */
export function audit({ scope, now }: Pick<Writing, "scope" | "now">, actor: Actor, entry: AuditEntry): Promise<void> {
  return recordAudit(scope, actor, now, entry);
}

/** The same for callers that hold a scope and a clock. `now` is the transaction's clock, epoch ms. */
export async function recordAudit(scope: WorkspaceScope, actor: Actor, now: number, entry: AuditEntry): Promise<void> {
  await insertAuditEvent(scope, { id: uuidv7(now), at: new Date(now), personId: actor.personId, ...entry });
}

/** A personal value as the audit log may keep it, "hash:…": equal values can be told to be equal, none can be read back. */
export const keyedHash = (value: string): string => `hash:${keyed(value)}`;

const keyed = (value: string) =>
  createHmac("sha256", `audit:${runtime().env.NEXTAUTH_SECRET}`).update(value).digest("base64url").slice(0, 16);
