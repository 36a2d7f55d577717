import * as z from "zod";
import { addMember } from "../services/team/add-member.ts";
import { adjustLedger, adjustmentInput } from "../services/team/adjust-ledger.ts";
import { archivePool, restorePool } from "../services/team/archive-pool.ts";
import { archiveQueue, restoreQueue } from "../services/team/archive-queue.ts";
import { createPool } from "../services/team/create-pool.ts";
import { createQueue } from "../services/team/create-queue.ts";
import { editMember } from "../services/team/edit-member.ts";
import { editPool } from "../services/team/edit-pool.ts";
import {
  memberCapsInput,
  memberChangeInput,
  newMemberInput,
  newPoolInput,
  poolChangeInput,
  queueNameInput,
  weightInput,
} from "../services/team/pool-input.ts";
import { membershipPreviewInput, previewMembership } from "../services/team/preview-membership.ts";
import { readLedger } from "../services/team/read-ledger.ts";
import { readPool } from "../services/team/read-pool.ts";
import { readPools } from "../services/team/read-pools.ts";
import { readQueues } from "../services/team/read-queues.ts";
import { removeMember } from "../services/team/remove-member.ts";
import { renameQueue } from "../services/team/rename-queue.ts";
import { reweightMember } from "../services/team/reweight-member.ts";
import { setMemberCaps } from "../services/team/set-member-caps.ts";
import { ableProcedure, router } from "./trpc.ts";

const pool = z.object({ poolId: z.uuid() });
const queue = z.object({ queueId: z.uuid() });
const member = pool.extend({ repId: z.uuid() });
const ledger = pool.extend({ cursor: z.int().min(0).nullish(), onlyCorrections: z.boolean().optional() });
const sent = <T extends z.ZodType>(of: T) => z.object({ of });

const reads = ableProcedure("readPools");
const writes = ableProcedure("writePools");

/** Pools with members and ledgers, and queues. Changes carry what they change in `of`. */
export const poolRouter = router({
  list: reads.query(({ ctx }) => readPools(ctx.actor)),
  show: ableProcedure("readOwnPoolBalances")
    .input(pool)
    .query(({ ctx, input }) => readPool(ctx.actor, input.poolId)),
  ledger: reads
    .input(ledger)
    .query(({ ctx, input }) => readLedger(ctx.actor, { ...input, beforeSeq: input.cursor ?? undefined })),
  adjust: ableProcedure("approveCredits")
    .input(sent(adjustmentInput))
    .mutation(({ ctx, input }) => adjustLedger(ctx.actor, input.of)),
  create: writes.input(sent(newPoolInput)).mutation(({ ctx, input }) => createPool(ctx.actor, input.of)),
  previewMembership: writes
    .input(sent(membershipPreviewInput))
    .query(({ ctx, input }) => previewMembership(ctx.actor, input.of)),
  edit: writes.input(sent(poolChangeInput)).mutation(({ ctx, input }) => editPool(ctx.actor, input.of)),
  archive: writes.input(pool).mutation(({ ctx, input }) => archivePool(ctx.actor, input)),
  restore: writes.input(pool).mutation(({ ctx, input }) => restorePool(ctx.actor, input)),
  addMember: writes.input(sent(newMemberInput)).mutation(({ ctx, input }) => addMember(ctx.actor, input.of)),
  removeMember: writes.input(member).mutation(({ ctx, input }) => removeMember(ctx.actor, input)),
  reweight: writes.input(sent(weightInput)).mutation(({ ctx, input }) => reweightMember(ctx.actor, input.of)),
  setMemberCaps: ableProcedure("writeTeam")
    .input(sent(memberCapsInput))
    .mutation(({ ctx, input }) => setMemberCaps(ctx.actor, input.of)),
  editMember: writes.input(sent(memberChangeInput)).mutation(({ ctx, input }) => editMember(ctx.actor, input.of)),
  queues: reads.query(({ ctx }) => readQueues(ctx.actor)),
  createQueue: writes.input(sent(queueNameInput)).mutation(({ ctx, input }) => createQueue(ctx.actor, input.of)),
  renameQueue: writes
    .input(queue.extend(queueNameInput.shape))
    .mutation(({ ctx, input }) => renameQueue(ctx.actor, input)),
  archiveQueue: writes.input(queue).mutation(({ ctx, input }) => archiveQueue(ctx.actor, input)),
  restoreQueue: writes.input(queue).mutation(({ ctx, input }) => restoreQueue(ctx.actor, input)),
});
