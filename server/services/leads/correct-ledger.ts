import { getPoolLedger, insertLedgerEntry, pointsOfTurn, updateStanding } from "#db/queries/lead/pool-ledger.ts";
import { adjustLedger } from "#server/core/pool/ledger.ts";
import { uuidv7 } from "../../ids.ts";
import type { Writing } from "../actor.ts";

/** An entry that is no turn: a credit takes a lead off a rep's count, a debit adds one. `poolId` gave the lead, `ledgerId` counts it. */
export type Correction = {
  leadId: string;
  poolId: string;
  ledgerId: string;
  repId: string;
  kind: "credit" | "debit";
  note: string;
};

/** Corrects a member's standing in a ledger, in leads and in value points, by an entry, so that a recount gives the same. */
export async function correctLedger({ scope, head, now }: Writing, correction: Correction): Promise<void> {
  const { leadId, poolId, ledgerId, repId, kind, note } = correction;
  const assignedChange = kind === "credit" ? -1 : 1;
  const pointsChange = assignedChange * (await pointsOfTurn(scope, { poolId, leadId }));
  const ledger = adjustLedger(await getPoolLedger(scope, ledgerId), repId, assignedChange);
  const standing = ledger.members.find((member) => member.repId === repId);
  if (standing) await updateStanding(scope, ledgerId, standing, pointsChange);
  await insertLedgerEntry(scope, {
    id: uuidv7(now),
    seq: head.seq,
    poolId: ledgerId,
    repId,
    kind,
    assignedChange,
    pointsChange,
    leadId,
    note,
    at: new Date(now),
  });
}
