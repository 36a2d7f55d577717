import {
  countedFor,
  getPoolLedger,
  insertLedgerEntry,
  isPoolMember,
  updateStanding,
} from "#db/queries/lead/pool-ledger.ts";
import { adjustLedger } from "#server/core/pool/ledger.ts";
import { uuidv7 } from "../../ids.ts";
import type { Writing } from "../actor.ts";

type Move = { leadId: string; poolId: string; fromRepId: string; toRepId: string };

/**
 * Moves a lead in the ledger of the pool that gave it: the giver is credited if the ledger counts the lead as
 * theirs, the receiver debited if a member of that pool. Both are entries, so that a recount gives the same.
 */
export async function moveInLedger(writing: Writing, { leadId, poolId, fromRepId, toRepId }: Move): Promise<void> {
  const { scope } = writing;
  const isCounted = (await countedFor(scope, { poolId, leadId, repId: fromRepId })) > 0;
  const isMember = await isPoolMember(scope, poolId, toRepId);
  if (isCounted) await correct(writing, { leadId, poolId, repId: fromRepId, kind: "credit" });
  if (isMember) await correct(writing, { leadId, poolId, repId: toRepId, kind: "debit" });
}

type Correction = { leadId: string; poolId: string; repId: string; kind: "credit" | "debit" };

async function correct({ scope, head, now }: Writing, { leadId, poolId, repId, kind }: Correction): Promise<void> {
  const assignedChange = kind === "credit" ? -1 : 1;
  const ledger = adjustLedger(await getPoolLedger(scope, poolId), repId, assignedChange);
  const standing = ledger.members.find((member) => member.repId === repId);
  if (standing) await updateStanding(scope, poolId, standing);
  await insertLedgerEntry(scope, {
    id: uuidv7(now),
    seq: head.seq,
    poolId,
    repId,
    kind,
    assignedChange,
    leadId,
    note: "reassigned",
    at: new Date(now),
  });
}
