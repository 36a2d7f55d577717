import { readClock } from "#db/queries/clock.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { can } from "#server/core/access.ts";
import type { InsightFilter } from "#server/core/insight/insight-filter.ts";
import { type Period, periodOf } from "#server/core/insight/period.ts";
import { AppError } from "../../errors.ts";
import type { Actor } from "../actor.ts";

/** No rep has this id: the numbers of a member without a rep profile are of nothing. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What numbers are asked about: the clock, the days in the workspace's zone, and the filter the actor may use. */
export type Question = {
  readonly now: number;
  readonly timeZone: string;
  readonly period: Period;
  readonly filter: InsightFilter;
  readonly seesAll: boolean;
};

/** Brings a filter to a question. Whoever may not see all numbers is asked about their own, whatever the filter says. */
export async function questionOf(actor: Actor, scope: WorkspaceScope, asked: InsightFilter): Promise<Question> {
  const now = actor.at ?? (await readClock(scope.db));
  const { timeZone } = await getWorkspace(scope);
  const seesAll = actor.role === "system" || can(actor.role, "readInsights");
  const filter = seesAll ? asked : { ...asked, rep: actor.repId ?? NOBODY };
  return { now, timeZone, period: periodOf({ ...asked, now, timeZone }), filter, seesAll };
}

/** Throws when there is more than one page can be made of. */
export function demandAtMost(limit: number, found: number): void {
  if (found <= limit) return;
  const most = limit.toLocaleString("en");
  throw new AppError("limit_reached", `These are more than ${most} leads. Choose fewer days, or a filter.`);
}
