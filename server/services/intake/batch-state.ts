import { type BatchRow, type BatchRows, emptyRows } from "#db/queries/intake/columns.ts";
import type { FoundAccount, LookUp } from "#db/queries/intake/look-up.ts";
import type { Standings } from "#db/queries/intake/standings.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";
import type { ValueChange } from "#server/core/pool/value.ts";

/** A lead as the batch sees it: as stored, or as made or changed by an earlier item; `isInRows`: it is among the rows to write. */
export type LeadState = { row: BatchRow<"lead">; isInRows: boolean };

/** The owner of a company's latest lead. */
export type CompanyOwner = { repId: string; at: number };

/** An idempotency key and what its request came to. */
export type KnownKey = { requestHash: string | null; leadId: string; submissionId: string; decisionId: string };
/** The lead behind a sender's own id, and its submissions by content. */
export type KnownExternal = { leadId: string; submissionIdByContent: Map<string, string> };

/** Everything a batch knows while its items are decided one after another; later items see what earlier ones did. */
export type BatchState = {
  leads: Map<string, LeadState>;
  leadIdsByEmail: Map<string, string[]>;
  keys: Map<string, KnownKey>;
  externals: Map<string, KnownExternal>;
  accountByDomain: Map<string, FoundAccount>;
  /** Who got the company's latest lead, and when (epoch ms). */
  ownerByCompany: Map<string, CompanyOwner>;
  standings: Standings;
  /** Leads as they were when they were decided last, where a rule asks what changed; else left out. */
  lastLeads?: Map<string, NormalisedLead>;
  /** What the batch adds to value ledgers beyond a point a lead, by ledger; mostly nothing. */
  values: Map<string, ValueChange[]>;
  rows: BatchRows;
};

/** The name under which a sender's own id is looked up: ids of two sources never meet. */
export const externalName = (sourceId: string, externalId: string): string => `${sourceId} ${externalId}`;

/** Starts a batch from what the look-up found under the lock. */
export function startBatch(found: LookUp, standings: Standings): BatchState {
  const state: BatchState = {
    leads: new Map(),
    leadIdsByEmail: new Map(),
    keys: new Map(),
    externals: new Map(),
    accountByDomain: new Map(found.accounts.map((account) => [account.domain, account])),
    ownerByCompany: new Map(
      found.companyOwners.map((row) => [row.company_domain, { repId: row.owner_rep_id, at: row.assigned_at }]),
    ),
    standings,
    values: new Map(),
    rows: emptyRows(),
  };
  for (const row of found.leads) addLead(state, { row, isInRows: false });
  for (const key of found.keys) {
    state.keys.set(key.idempotency_key, {
      requestHash: key.request_hash,
      leadId: key.lead_id,
      submissionId: key.submission_id,
      decisionId: key.decision_id,
    });
  }
  for (const row of found.externals) {
    addExternal(state, externalName(row.source_id, row.external_id), row.lead_id, row.content_hash, row.submission_id);
  }
  return state;
}

/** Makes a lead known to the items that follow. */
export function addLead(state: BatchState, lead: LeadState): void {
  const id = lead.row.id as string;
  state.leads.set(id, lead);
  const { email_key: email } = lead.row;
  if (email !== null) state.leadIdsByEmail.set(email, [...(state.leadIdsByEmail.get(email) ?? []), id]);
}

/** Makes an external id with this content known to the items that follow. */
export function addExternal(
  state: BatchState,
  name: string,
  leadId: string,
  contentHash: string,
  submissionId: string,
): void {
  const known = state.externals.get(name) ?? { leadId, submissionIdByContent: new Map<string, string>() };
  known.submissionIdByContent.set(contentHash, submissionId);
  state.externals.set(name, known);
}
