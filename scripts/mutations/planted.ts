/** A defect to plant: in `file` each text is replaced by the other, and the test that must notice, by file and by name. */
export type Mutation = {
  name: string;
  file: string;
  edits: readonly (readonly [from: string, to: string])[];
  project: "unit" | "db";
  test: string;
  guarantee: string;
};

/** The defects that a router must never have, each with the guarantee that it breaks. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: "entitlement also for the absent",
    file: "server/core/pool/rotation.ts",
    edits: [
      [
        "const contenders = contendersOf(eligible, ledger);\n  return turnOf",
        "const contenders = contendersOf(eligible, ledger, members.filter(({ isEligible }) => !isEligible));\n  return turnOf",
      ],
    ],
    project: "unit",
    test: "server/core/pool/rotation.test.ts",
    guarantee: "the absent earn nothing, lose nothing, and those who left stay in the ledger as they were",
  },
  {
    name: "ties by list order",
    file: "server/core/pool/rotation.ts",
    edits: [
      ["one.lastSeq === other.lastSeq ? byText(one.repId, other.repId) < 0", "one.lastSeq === other.lastSeq ? false"],
    ],
    project: "unit",
    test: "server/core/pool/rotation.test.ts",
    guarantee: "equals with equal history go by id, never by list order",
  },
  {
    name: "balances reset on join",
    file: "db/queries/team/pool-member.ts",
    edits: [
      [
        "  await sql`insert into pool_member",
        '  await db.updateTable("poolMember").set({ balanceNano: 0 }).where("poolId", "=", member.poolId).execute();\n  await sql`insert into pool_member',
      ],
    ],
    project: "db",
    test: "server/services/team/team.db.test.ts",
    guarantee: "joining, leaving, pausing, deactivating and re-weighting change nobody's",
  },
  {
    name: "cap with > for ≥",
    file: "server/core/pool/eligibility.ts",
    edits: [["countFor(cap, rep, load, now) >= cap.limit", "countFor(cap, rep, load, now) > cap.limit"]],
    project: "unit",
    test: "server/core/pool/eligibility.test.ts",
    guarantee: "a cap that is reached refuses the next lead",
  },
  {
    name: "cap day in UTC",
    file: "server/core/pool/eligibility.ts",
    edits: [["rep ? lastNotAfter(rep.dayStarts, now) : 0", "rep ? Math.floor(now / 86_400_000) * 86_400_000 : 0"]],
    project: "unit",
    test: "server/core/pool/cap-day.test.ts",
    guarantee: "a daily cap counts within the rep's own calendar day: full at 23:59 in Sydney, free a minute later",
  },
  {
    name: "not of a missing value true",
    file: "server/core/conditions/evaluate.ts",
    edits: [["return truth === null ? null : !truth;", "return truth !== true;"]],
    project: "unit",
    test: "server/core/conditions/evaluate.test.ts",
    guarantee: "not of unknown is unknown",
  },
  {
    name: "broken rule skipped",
    file: "server/core/routing/run-section.ts",
    edits: [['if (typeof matches !== "function") return "error";', 'if (typeof matches !== "function") return null;']],
    project: "unit",
    test: "server/core/routing/cases.test.ts",
    guarantee: "a rule that names a field that is not there sends the lead to the accountable owner and stops",
  },
  {
    name: "newer lead before a held one",
    file: "server/core/routing/pool-members.ts",
    edits: [
      [
        "const isBehind = first !== undefined && first <= priority;",
        'const isBehind = first !== undefined && first < "";',
      ],
    ],
    project: "unit",
    test: "server/core/routing/cases.test.ts",
    guarantee: "a pool that holds a lead gives none to a newer lead that is not more urgent",
  },
  {
    name: "second lead of a company takes a turn",
    file: "server/core/routing/targets.ts",
    edits: [["askOwner(situation, verdict.companyOwnerId", "askOwner(situation, verdict.companyOwnerId && null"]],
    project: "unit",
    test: "server/core/pool/same-company-turn.test.ts",
    guarantee: "the second lead of a company goes to the rep of the first and takes no turn",
  },
  {
    name: "ruleset version read before the lock",
    file: "db/directory/batch-transaction.ts",
    edits: [
      [
        "  const [, ...opened] = await together(",
        '  const early = await connection.query("select ruleset_version from directory.workspace_head where workspace_id = $1", [batches[0]?.workspaceId]);\n  const [, ...opened] = await together(',
      ],
      [
        "  const works = await allSettled(",
        "  for (const each of opened) if (each) each.head.rulesetVersion = early.rows[0].ruleset_version;\n  const works = await allSettled(",
      ],
    ],
    project: "db",
    test: "server/services/intake/under-lock.db.test.ts",
    guarantee: "a lead that waits while rules are published is decided by the version that was published",
  },
  {
    name: "idempotency look-up outside the lock",
    file: "server/services/intake/run-batch.ts",
    edits: [
      [
        "  try {\n    return committed(workspaceId, await inBatch(runtime().db.pool, batchOf({ workspaceId, items, offer })));",
        "  const sent = items.flatMap(({ idempotencyKey }) => idempotencyKey ?? []);\n  const none = { externals: { sourceIds: [], externalIds: [] }, emailKeys: [], domains: [] };\n  const before = await withWorkspace(runtime().db.kysely, workspaceId, (scope) => lookUp(batchClientOf(scope), { ...none, idempotencyKeys: sent }, 0));\n  try {\n    return committed(workspaceId, await inBatch(runtime().db.pool, batchOf({ workspaceId, items, offer }, before)));",
      ],
      [
        "function batchOf({ workspaceId, items, offer }: Load)",
        "function batchOf({ workspaceId, items, offer }: Load, before?: LookUp)",
      ],
      [
        "      const context = await openBatch(client, head, { prepared, found, settings, configuration, standings });",
        "      const context = await openBatch(client, head, { prepared, found, settings, configuration, standings });\n      context.state.keys.clear();\n      for (const { idempotency_key: key, request_hash: requestHash, lead_id: leadId, submission_id: submissionId, decision_id: decisionId } of before?.keys ?? [])\n        context.state.keys.set(key, { requestHash, leadId, submissionId, decisionId });",
      ],
      [
        "import { type LookUp, lookUp }",
        'import { withWorkspace } from "#db/scope.ts";\nimport { batchClientOf } from "#db/directory/batch-transaction.ts";\nimport { type LookUp, lookUp }',
      ],
    ],
    project: "db",
    test: "server/services/intake/under-lock.db.test.ts",
    guarantee: "of ten batches with one key at once, one makes the lead and nine repeat its answer",
  },
  {
    name: "reassign without debit",
    file: "server/services/leads/move-in-ledger.ts",
    edits: [["if (isMember) await correctLedger", "if (isMember && writing.now < 0) await correctLedger"]],
    project: "db",
    test: "server/services/leads/reassign-lead.db.test.ts",
    guarantee: "credits the giver and debits the receiver in the pool that gave the lead",
  },
];
