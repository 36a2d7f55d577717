import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { readStoredSettings } from "#db/queries/intake/configuration.ts";
import type { Catalogue } from "#server/core/normalise/normalise.ts";
import type { Pace } from "#server/core/pool/pacing.ts";
import type { ResponseStandard } from "#server/core/routing/situation.ts";
import { type ClockFacts, clockFactsAt } from "#server/core/time/clock-facts.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";

/** What a workspace has set that decides how its leads are read. */
export type IntakeSettings = {
  catalogue: Catalogue;
  standards: ResponseStandard;
  sameCompanyDays: number;
  heldPace: Pace;
  /** What the workspace's wall clock says at an instant (epoch ms); worked out once a minute. */
  clockAt: (now: number) => ClockFacts;
};

/** What a workspace has set about its leads. Decisions store the parts they were told. */
export async function intakeSettings(client: BatchClient): Promise<IntakeSettings> {
  const { settings, timeZone } = await readStoredSettings(client);
  const read = readWorkspaceSettings(settings);
  return {
    catalogue: { productInterest: read.productInterests },
    standards: read.responseMinutes,
    sameCompanyDays: read.sameCompanyDays,
    heldPace: read.heldPace,
    clockAt: wallClock({ timeZone, weekly: read.businessHours }),
  };
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
