import { readClock } from "#db/queries/clock.ts";
import { countSubmissionsByHour, listSourceVolumes } from "#db/queries/intake-config/source-volume.ts";
import { runtime } from "../runtime.ts";
import { ableProcedure, router } from "./trpc.ts";

const DAYS = 30;
const HOURS = 48;

/** Where leads come from, and the address that forms and keys use. */
export const intakeRouter = router({
  /** Every source with its last 30 days; `hours` holds the last 48, oldest first. */
  sources: ableProcedure("readForms").query(({ ctx }) =>
    ctx.read(async (scope) => {
      const now = await readClock(scope.db);
      const sources = await listSourceVolumes(scope, now - DAYS * 86_400_000);
      const counts = await countSubmissionsByHour(scope, now, HOURS);
      return sources.map((source) => {
        const hours = Array.from({ length: HOURS }, () => 0);
        for (const { sourceId, hoursAgo, count } of counts)
          if (sourceId === source.id) hours[HOURS - 1 - hoursAgo] = count;
        return { ...source, hours };
      });
    }),
  ),
  /** The product's own public address. */
  address: ableProcedure("readForms").query(() => ({ publicUrl: runtime().env.PUBLIC_URL })),
});
