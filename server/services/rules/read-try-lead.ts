import { readClock } from "#db/queries/clock.ts";
import {
  findAccountAtDomain,
  findCompanyOwner,
  findLatestSnapshot,
  listLeadsOfEmail,
} from "#db/queries/rules/identity.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { changedFields } from "#server/core/identify/changed-fields.ts";
import { judgeDuplicate } from "#server/core/identify/duplicate.ts";
import { matchAccount } from "#server/core/identify/match-account.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";
import type { LeadStatus } from "#server/core/lead/lead-status.ts";
import { readSubmission } from "#server/core/lead/submission.ts";
import { normalise } from "#server/core/normalise/normalise.ts";
import { qualify } from "#server/core/qualify/qualify.ts";
import type { SourceFacts, Verdict } from "#server/core/routing/situation.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { readWorkspaceSettings, type WorkspaceSettings } from "#server/core/workspace-settings.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";

const DAY_MS = 86_400_000;

/** A lead ready to be tried on rules: what `decide` is told about it. `attachedToRepId`: the owner of an open lead it would really join. */
export type TryLead = {
  lead: NormalisedLead;
  source: SourceFacts;
  verdict: Verdict;
  proposal: ReturnType<typeof qualify>;
  attachedToRepId: string | null;
};

/** Reads a lead as somebody typed it: normalised and identified as intake would, and nothing written. Throws `invalid` with what to mend. */
export function readTypedLead(
  actor: Actor,
  { json, source }: { json: Record<string, unknown>; source: SourceFacts },
): Promise<TryLead> {
  demand(actor, "readTeam");
  const read = readSubmission(json);
  if (!read.ok) throw new AppError("invalid", read.problems.map(({ message }) => message).join(" "));
  return reading(actor, async (scope) => {
    const settings = readWorkspaceSettings(await getWorkspaceSettings(scope));
    const lead = normalise(read.submission, { productInterest: settings.productInterests });
    return { lead, source, proposal: qualify(lead), ...(await identify(scope, lead, settings)) };
  });
}

/** Reads a lead of the workspace as it was when it was last decided. Throws `not_found`. */
export function readExistingLead(actor: Actor, leadId: string): Promise<TryLead> {
  demand(actor, "readAllLeads");
  return reading(actor, async (scope) => {
    const found = await findLatestSnapshot(scope, leadId);
    if (!found) throw notFound("lead");
    const { lead, source, verdict } = leadSnapshotSchema.parse(found.body);
    const attachedToRepId = verdict.standing?.ownerRepId ?? null;
    return { lead, source, proposal: qualify(lead), verdict: asNew(verdict), attachedToRepId };
  });
}

async function identify(scope: WorkspaceScope, lead: NormalisedLead, settings: WorkspaceSettings) {
  const now = await readClock(scope.db);
  const domain = lead.companyDomain;
  const account = domain === null ? undefined : await findAccountAtDomain(scope, domain);
  const company =
    domain === null
      ? undefined
      : await findCompanyOwner(scope, domain, new Date(now - settings.sameCompanyDays * DAY_MS));
  const known = lead.emailKey === null ? [] : await listLeadsOfEmail(scope, lead.emailKey);
  const { kind, lead: earlier } = judgeDuplicate(
    null,
    known.map((row) => ({
      leadId: row.id,
      status: row.status as LeadStatus,
      ownerRepId: row.ownerRepId,
      receivedAt: row.receivedAt.getTime(),
    })),
  );
  const verdict: Verdict = {
    kind: kind === "again" ? "again" : "new",
    changed: kind === "again" && earlier ? await changesOf(scope, earlier.leadId, lead) : undefined,
    previousOwnerId: kind === "again" ? (earlier?.ownerRepId ?? null) : null,
    companyOwnerId: company?.ownerRepId ?? null,
    account: account ? matchAccount(lead, new Map([[account.domain, account]])) : null,
    standing: null,
  };
  return { verdict, attachedToRepId: kind === "attached" ? (earlier?.ownerRepId ?? null) : null };
}

async function changesOf(scope: WorkspaceScope, leadId: string, lead: NormalisedLead): Promise<string[]> {
  const found = await findLatestSnapshot(scope, leadId);
  return found ? changedFields(leadSnapshotSchema.parse(found.body).lead, lead) : [];
}

/** Without what it was attached to, so that the rules are asked. */
const asNew = (verdict: Verdict): Verdict => ({
  ...verdict,
  kind: verdict.kind === "attached" ? "new" : verdict.kind,
  standing: null,
});
