// The tables as Kysely sees them. Written by scripts/schema.mjs from the migrated database; do not edit.
import type { ColumnType } from "kysely";
import type { JsonValue } from "#server/core/lead/json.ts";

/** A column that the database fills in when an insert leaves it out. */
export type Generated<T> = [T] extends [ColumnType<infer S, infer I, infer U>]
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

/** A jsonb column. Written as an object or as JSON text; an array must be text, because the driver takes arrays for SQL arrays. */
export type Json = ColumnType<JsonValue, JsonInput, JsonInput>;
type JsonInput = string | { readonly [key: string]: unknown };

/** An array column. */
export type List<T> = ColumnType<T[], readonly T[], readonly T[]>;

/** An instant. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface DirectoryLookupTable {
  hash: string;
  kind: "api_key" | "form" | "invitation" | "verify_email" | "reset_password";
  workspaceId: string | null;
  personId: string | null;
  refId: string | null;
  expiresAt: Timestamp | null;
  usedAt: Timestamp | null;
}

export interface DirectoryMembershipTable {
  personId: string;
  workspaceId: string;
  role: "owner" | "admin" | "manager" | "rep";
  createdAt: Timestamp;
}

export interface DirectoryPersonTable {
  id: string;
  email: string;
  emailKey: string;
  name: string;
  passwordHash: string | null;
  emailVerifiedAt: Timestamp | null;
  createdAt: Timestamp;
}

export interface DirectorySessionTable {
  id: string;
  personId: string;
  userAgent: string;
  createdAt: Timestamp;
  lastSeenAt: Timestamp;
  expiresAt: Timestamp;
  revokedAt: Timestamp | null;
}

export interface DirectorySignInAttemptTable {
  key: string;
  windowStart: Timestamp;
  attempts: number;
}

export interface DirectoryWorkspaceHeadTable {
  workspaceId: string;
  slug: string;
  seq: Generated<number>;
  nextDueAt: Generated<Timestamp>;
  rulesetVersion: Generated<number>;
  rosterHash: Generated<string>;
  hasHeld: Generated<boolean>;
  renewedAt: Timestamp | null;
  isQuiet: Generated<boolean>;
  editSeq: Generated<number>;
  replayedAt: Timestamp | null;
  batchId: string | null;
}

export interface AccountTable {
  workspaceId: string;
  id: string;
  externalId: string | null;
  name: string;
  class: Generated<"customer" | "prospect" | "former_customer" | "partner" | "competitor">;
  ownerRepId: string | null;
  country: string | null;
  industry: string | null;
  employees: number | null;
  createdAt: Timestamp;
  updatedAt: Timestamp;
  parentAccountId: string | null;
  state: string | null;
  city: string | null;
  postalCode: string | null;
  companyKey: string | null;
}

export interface AccountDomainTable {
  workspaceId: string;
  domain: string;
  accountId: string;
  isAlias: boolean;
}

export interface AccountTeamTable {
  workspaceId: string;
  accountId: string;
  role: "ae" | "sdr" | "csm" | "partner_manager" | "distributor";
  repId: string;
}

export interface ActionTable {
  workspaceId: string;
  id: string;
  leadId: string;
  repId: string | null;
  personId: string | null;
  kind: "accept" | "reject" | "call" | "email" | "meeting" | "note" | "qualify" | "disqualify" | "recycle" | "rate";
  outcome: Generated<string>;
  nextStep: Generated<string>;
  at: Timestamp;
}

export interface ApiKeyTable {
  workspaceId: string;
  id: string;
  sourceId: string;
  name: string;
  hint: string;
  scopes: List<string>;
  ratePerSecond: Generated<number>;
  burst: Generated<number>;
  createdBy: string | null;
  createdAt: Timestamp;
  lastUsedAt: Timestamp | null;
  revokedAt: Timestamp | null;
}

export interface AssignmentTable {
  workspaceId: string;
  id: string;
  leadId: string;
  repId: string;
  poolId: string | null;
  decisionId: string | null;
  seq: number;
  via: "decision" | "claim" | "reassign";
  reason: Generated<string>;
  byPersonId: string | null;
  startedAt: Timestamp;
  endedAt: Timestamp | null;
  endReason: string | null;
}

export interface AuditEventTable {
  workspaceId: string;
  id: string;
  at: Timestamp;
  personId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail: Json;
}

export interface CreditRequestTable {
  workspaceId: string;
  id: string;
  poolId: string;
  leadId: string;
  repId: string;
  reason: "bad_lead" | "spam" | "duplicate" | "no_show";
  note: Generated<string>;
  state: "pending" | "approved" | "declined";
  requestedAt: Timestamp;
  decidedAt: Timestamp | null;
  decidedBy: string | null;
}

export interface DecisionTable {
  workspaceId: string;
  id: string;
  leadId: string;
  seq: number;
  at: Timestamp;
  kind: "decided" | "attached" | "release" | "redecided";
  status: string;
  reason: string;
  ownerRepId: string | null;
  poolId: string | null;
  queueId: string | null;
  heldForRepId: string | null;
  priority: string;
  disposition: string;
  ruleId: string | null;
  rulesetVersion: number;
  engineVersion: number;
  seed: number;
  isTest: boolean;
  dueAt: Timestamp | null;
  rosterHash: string;
  snapshotHash: string;
  usesTurn: boolean;
  body: Json;
}

export interface ExceptionTable {
  workspaceId: string;
  id: string;
  type: "unmatched" | "missing_field" | "unknown_value" | "no_eligible_rep" | "held_too_long" | "at_capacity" | "unclaimed" | "rule_error" | "conflict" | "override" | "delivery_failed" | "strategic_account" | "technical_review" | "partner_confirmation" | "spam_doubt" | "parked_submission" | "replay_mismatch";
  state: "open" | "resolved" | "ignored";
  leadId: string | null;
  decisionId: string | null;
  ruleId: string | null;
  poolId: string | null;
  ownerRepId: string | null;
  field: string | null;
  detail: Json;
  raisedAt: Timestamp;
  resolvedAt: Timestamp | null;
  resolvedBy: string | null;
  resolution: string | null;
}

export interface FormTable {
  workspaceId: string;
  id: string;
  sourceId: string;
  publicKey: string;
  name: string;
  definition: Json;
  origins: List<string>;
  isEnabled: Generated<boolean>;
  createdAt: Timestamp;
  updatedAt: Timestamp;
}

export interface HolidayTable {
  workspaceId: string;
  id: string;
  onDate: string;
  name: string;
  fromTime: Generated<string>;
  toTime: Generated<string>;
}

export interface InvitationTable {
  workspaceId: string;
  id: string;
  email: string;
  role: "owner" | "admin" | "manager" | "rep";
  invitedBy: string;
  createdAt: Timestamp;
  expiresAt: Timestamp;
  acceptedAt: Timestamp | null;
  revokedAt: Timestamp | null;
}

export interface LeadTable {
  workspaceId: string;
  id: string;
  status: "assigned" | "queued" | "held" | "nurture" | "disqualified" | "parked" | "qualified" | "recycled";
  priority: "P1" | "P2" | "P3" | "P4";
  disposition: string;
  reason: string;
  ownerRepId: string | null;
  poolId: string | null;
  queueId: string | null;
  ruleId: string | null;
  rulesetVersion: number;
  decisionId: string;
  accountId: string | null;
  sourceId: string;
  source: string | null;
  campaign: string | null;
  firstSource: string | null;
  firstCampaign: string | null;
  type: string | null;
  email: string | null;
  emailKey: string | null;
  phone: string | null;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  companyDomain: string | null;
  jobTitle: string | null;
  country: string | null;
  state: string | null;
  city: string | null;
  employees: number | null;
  productInterest: List<string>;
  language: string | null;
  timeZone: string | null;
  message: string | null;
  tags: List<string>;
  isTest: boolean;
  submissionCount: number;
  moveCount: Generated<number>;
  receivedAt: Timestamp;
  decidedAt: Timestamp;
  assignedAt: Timestamp | null;
  dueAt: Timestamp | null;
  heldAt: Timestamp | null;
  acceptedAt: Timestamp | null;
  firstActionAt: Timestamp | null;
  qualifiedAt: Timestamp | null;
  closedAt: Timestamp | null;
  mailState: "pending" | "sent" | "failed" | null;
  qualityRating: "good" | "fair" | "bad" | null;
  routingRating: "right" | "wrong" | null;
  ratedAt: Timestamp | null;
  waitUntil: Timestamp | null;
  slaPolicyId: string | null;
  offeredAt: Timestamp | null;
}

export interface LeadSnapshotTable {
  workspaceId: string;
  id: string;
  leadId: string;
  body: Json;
}

export interface LedgerEntryTable {
  workspaceId: string;
  id: string;
  seq: number;
  poolId: string;
  repId: string;
  kind: "credit" | "debit" | "adjust";
  assignedChange: number;
  leadId: string | null;
  note: Generated<string>;
  at: Timestamp;
  pointsChange: Generated<number>;
  balanceChangeNano: Generated<number>;
}

export interface MailDeliveryTable {
  workspaceId: string;
  id: string;
  seq: number;
  leadId: string;
  repId: string;
  state: "pending" | "sent" | "failed";
  attempts: Generated<number>;
  dueAt: Timestamp;
  lastError: string | null;
  sentAt: Timestamp | null;
}

export interface NoteTable {
  workspaceId: string;
  id: string;
  leadId: string;
  personId: string;
  body: string;
  at: Timestamp;
}

export interface OpportunityTable {
  workspaceId: string;
  id: string;
  externalId: string | null;
  accountId: string;
  name: string;
  status: Generated<"open" | "won" | "lost">;
  stage: string | null;
  amount: number | null;
  currency: string | null;
  closesOn: string | null;
  ownerRepId: string | null;
  createdAt: Timestamp;
  updatedAt: Timestamp;
}

export interface OutboxTable {
  workspaceId: string;
  seq: number;
  at: Timestamp;
  topics: Json;
  assigned: Json;
}

export interface OutboxCursorTable {
  workspaceId: string;
  consumer: string;
  seq: number;
}

export interface ParkedSubmissionTable {
  workspaceId: string;
  id: string;
  formId: string;
  exceptionId: string;
  reasons: List<string>;
  raw: string;
  rawEncoding: "utf8" | "base64";
  contentType: string;
  idempotencyKey: string | null;
  receivedAt: Timestamp;
  leadId: string | null;
}

export interface PoolTable {
  workspaceId: string;
  id: string;
  name: string;
  nobodyEligible: Generated<"hold" | "overflow" | "manager" | "assignWithCover" | "assignAnyway">;
  managerRepId: string | null;
  isArchived: Generated<boolean>;
  createdAt: Timestamp;
  settings: Generated<Json>;
  ledgerPoolId: string | null;
  ledgersUsed: Generated<List<string>>;
  passesOverSlow: Generated<boolean>;
  membership: Json | null;
}

export interface PoolMemberTable {
  workspaceId: string;
  poolId: string;
  repId: string;
  weight: Generated<number>;
  isMember: Generated<boolean>;
  balanceNano: Generated<number>;
  assigned: Generated<number>;
  lastSeq: Generated<number>;
  joinedAt: Timestamp;
  tier: Generated<number>;
  condition: Json | null;
  tilt: number | null;
  owedNano: Generated<number>;
  paidDay: Generated<number>;
  valueNano: Generated<number>;
  valueAssigned: Generated<number>;
  caps: Generated<Json>;
  byCondition: Generated<boolean>;
}

export interface QueueTable {
  workspaceId: string;
  id: string;
  name: string;
  isArchived: Generated<boolean>;
  createdAt: Timestamp;
}

export interface RepTable {
  workspaceId: string;
  id: string;
  personId: string | null;
  name: string;
  email: string;
  timeZone: string;
  schedule: Json;
  scheduleConfirmed: Generated<boolean>;
  isActive: Generated<boolean>;
  isPaused: Generated<boolean>;
  openLimit: number | null;
  createdAt: Timestamp;
  skills: Generated<List<string>>;
  caps: Generated<Json>;
  pausedUntil: Timestamp | null;
  holidayRegion: string | null;
  coverRepId: string | null;
  isSlow: Generated<boolean>;
}

export interface RepLoadTable {
  workspaceId: string;
  repId: string;
  openCount: Generated<number>;
  dayStart: Generated<number>;
  dayCount: Generated<number>;
  openOpportunityCount: Generated<number>;
  taken: Json | null;
  extraUnits: Generated<number>;
}

export interface RosterSnapshotTable {
  workspaceId: string;
  hash: string;
  body: Json;
  createdAt: Timestamp;
}

export interface RulesetTable {
  workspaceId: string;
  version: number;
  body: Json;
  note: string;
  publishedBy: string | null;
  publishedAt: Timestamp;
  restoredFrom: number | null;
}

export interface RulesetDraftTable {
  workspaceId: string;
  revision: number;
  baseVersion: number;
  body: Json;
  updatedBy: string | null;
  updatedAt: Timestamp;
  restoredFrom: number | null;
}

export interface SourceTable {
  workspaceId: string;
  id: string;
  kind: "api" | "form" | "import" | "manual";
  name: string;
  createdAt: Timestamp;
}

export interface SubmissionTable {
  workspaceId: string;
  id: string;
  leadId: string;
  decisionId: string;
  sourceId: string;
  externalId: string | null;
  contentHash: string;
  idempotencyKey: string | null;
  requestHash: string | null;
  raw: string;
  rawEncoding: Generated<"utf8" | "base64">;
  receivedAt: Timestamp;
}

export interface TaskTable {
  workspaceId: string;
  id: string;
  kind: "cover";
  leadId: string;
  repId: string;
  ownerRepId: string;
  decisionId: string;
  isManager: Generated<boolean>;
  startedAt: Timestamp;
  endsAt: Timestamp | null;
  endedAt: Timestamp | null;
  endReason: "done" | "owner_back" | "moved" | null;
}

export interface TimeOffTable {
  workspaceId: string;
  id: string;
  repId: string;
  startsAt: Timestamp;
  endsAt: Timestamp;
  note: Generated<string>;
}

export interface WeeklyTimeOffTable {
  workspaceId: string;
  id: string;
  repId: string;
  weekday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
  fromTime: string;
  toTime: string;
  startsOn: string;
  endsOn: string | null;
  note: Generated<string>;
}

export interface WorkspaceTable {
  workspaceId: string;
  name: string;
  timeZone: string;
  isSample: Generated<boolean>;
  settings: Json;
  createdAt: Timestamp;
}

/** Every table by its name in queries. */
export interface Database {
  "directory.lookup": DirectoryLookupTable;
  "directory.membership": DirectoryMembershipTable;
  "directory.person": DirectoryPersonTable;
  "directory.session": DirectorySessionTable;
  "directory.signInAttempt": DirectorySignInAttemptTable;
  "directory.workspaceHead": DirectoryWorkspaceHeadTable;
  account: AccountTable;
  accountDomain: AccountDomainTable;
  accountTeam: AccountTeamTable;
  action: ActionTable;
  apiKey: ApiKeyTable;
  assignment: AssignmentTable;
  auditEvent: AuditEventTable;
  creditRequest: CreditRequestTable;
  decision: DecisionTable;
  exception: ExceptionTable;
  form: FormTable;
  holiday: HolidayTable;
  invitation: InvitationTable;
  lead: LeadTable;
  leadSnapshot: LeadSnapshotTable;
  ledgerEntry: LedgerEntryTable;
  mailDelivery: MailDeliveryTable;
  note: NoteTable;
  opportunity: OpportunityTable;
  outbox: OutboxTable;
  outboxCursor: OutboxCursorTable;
  parkedSubmission: ParkedSubmissionTable;
  pool: PoolTable;
  poolMember: PoolMemberTable;
  queue: QueueTable;
  rep: RepTable;
  repLoad: RepLoadTable;
  rosterSnapshot: RosterSnapshotTable;
  ruleset: RulesetTable;
  rulesetDraft: RulesetDraftTable;
  source: SourceTable;
  submission: SubmissionTable;
  task: TaskTable;
  timeOff: TimeOffTable;
  weeklyTimeOff: WeeklyTimeOffTable;
  workspace: WorkspaceTable;
}
