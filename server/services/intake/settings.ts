import { getWorkspaceSettingsAndZone } from "#db/queries/workspace/settings.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import type { Catalogue } from "#server/core/normalise/normalise.ts";
import type { ResponseStandard } from "#server/core/routing/situation.ts";
import { type ClockFacts, clockFactsAt } from "#server/core/time/clock-facts.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { runtime, single } from "../../runtime.ts";

const KEEP_MS = 2_000;

/** What a workspace has set that decides how its leads are read. */
export type IntakeSettings = {
  catalogue: Catalogue;
  standards: ResponseStandard;
  sameCompanyDays: number;
  /** What the workspace's wall clock says at an instant (epoch ms); worked out once a minute. */
  clockAt: (now: number) => ClockFacts;
};

type Kept = { settings: IntakeSettings; until: number };
const kept = () => single("intake-settings", () => new Map<string, Kept>());

/**
 * What a workspace has set about its leads; at most 2 s old. Decisions store the parts they were told. Whoever is in
 * a transaction hands its `scope` in: to wait for a second connection while holding one can wait for oneself.
 */
export async function intakeSettings(workspaceId: string, within?: WorkspaceScope): Promise<IntakeSettings> {
  const known = kept().get(workspaceId);
  if (known && known.until > performance.now()) return known.settings;
  const { settings: stored, timeZone } = within
    ? await getWorkspaceSettingsAndZone(within)
    : await withWorkspace(runtime().db.kysely, workspaceId, getWorkspaceSettingsAndZone, { isReadOnly: true });
  const read = readWorkspaceSettings(stored);
  const settings = {
    catalogue: { productInterest: read.productInterests },
    standards: read.responseMinutes,
    sameCompanyDays: read.sameCompanyDays,
    clockAt: wallClock({ timeZone, weekly: read.businessHours }),
  };
  kept().set(workspaceId, { settings, until: performance.now() + KEEP_MS });
  return settings;
}

const MINUTE_MS = 60_000;

function wallClock(of: { timeZone: string; weekly: WeeklySchedule }): IntakeSettings["clockAt"] {
  let last: { minute: number; facts: ClockFacts } | null = null;
  return (now) => {
    const minute = Math.floor(now / MINUTE_MS);
    if (last?.minute !== minute) last = { minute, facts: clockFactsAt(minute * MINUTE_MS, of) };
    return last.facts;
  };
}

/** Has this process read a workspace's settings anew for the next lead; others do so within 2 s. Call it after the change is committed. */
export function forgetIntakeSettings(workspaceId: string): void {
  kept().delete(workspaceId);
}
