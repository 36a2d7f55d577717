import { setQuiet } from "#db/directory/due.ts";
import { updateApiKeyLastUsed } from "#db/queries/intake-config/api-key.ts";
import { readSubmission } from "#server/core/lead/submission.ts";
import type { Interval } from "#server/core/routing/situation.ts";
import { addBusinessMs } from "#server/core/sla/business-time.ts";
import { compileSchedule } from "#server/core/time/schedule.ts";
import { drawIdsFrom } from "../../ids.ts";
import { upsertAccount } from "../accounts/upsert-account.ts";
import { type Actor, writing } from "../actor.ts";
import { releaseHeld } from "../held/release-line.ts";
import type { IntakeSource } from "../intake/item.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { addTimeOff } from "../team/add-time-off.ts";
import { drawArrivals, type SampleArrival } from "./arrivals.ts";
import { drawDeeds } from "./behaviour.ts";
import { bytesOf, type Chance, chanceOf } from "./chance.ts";
import { drawCompany, type SampleCompany } from "./companies.ts";
import { planDaysOff } from "./days-off.ts";
import { accountIdOf, addDeals } from "./deals.ts";
import { doDeed, type PlannedDeed } from "./do-deed.ts";
import { createSampleForms } from "./forms.ts";
import { foundSample, type KnownRep, type Sample } from "./found-sample.ts";
import { ownersOf } from "./owners.ts";
import { tidyUp } from "./tidy-up.ts";
import { Timetable } from "./timetable.ts";

/** How large the sample is. */
export const SAMPLE_SIZE = { leads: 2_500, accounts: 300, days: 61 };
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** When the manager looks through what was left lying, UTC. */
const MORNING_MS = 9 * 60 * MINUTE_MS;
const isWeekday = (at: number): boolean => ![0, 6].includes(new Date(at).getUTCDay());

type Event =
  | { kind: "arrival"; arrival: SampleArrival }
  | { kind: "deed"; deed: PlannedDeed }
  | { kind: "release" }
  | { kind: "daily" }
  | { kind: "morning" };
/** When it is (epoch ms), the members' password, and how large the sample gets. */
export type SampleOptions = {
  now: number;
  password: string;
  size?: typeof SAMPLE_SIZE;
  /** Told how many leads are loaded: at the start and after each. */
  onProgress?: (done: number, all: number) => void;
};

/**
 * Loads the sample company: two months that end at the last midnight before `now`, played through the same
 * services as real life under a simulated clock. The same day draws the same company. Answers its slug.
 */
export async function loadSample({
  now,
  password,
  size = SAMPLE_SIZE,
  onProgress,
}: SampleOptions): Promise<{ slug: string; leads: number }> {
  const end = Math.floor(now / DAY_MS) * DAY_MS;
  const start = end - size.days * DAY_MS;
  const chance = chanceOf(20_170);
  drawIdsFrom(bytesOf(chanceOf(7)));
  onProgress?.(0, size.leads);
  const sample = await foundSample(start - 20 * DAY_MS, password);
  const accounts = Array.from({ length: size.accounts }, (_, n) => drawCompany(chance, n));
  await addAccounts(sample, accounts, start - 10 * DAY_MS);
  await addDeals(sample, accounts, start - 5 * DAY_MS);
  const sources = await createSampleForms(sample);
  const hours = await planHours(sample, chance, { start, end });
  const play: Play = { sample, chance, sources, hours, table: new Timetable(), end, isReleaseAhead: false };
  const arrivals = drawArrivals(chance, accounts, { count: size.leads, days: size.days - 1, end });
  for (const arrival of arrivals) play.table.put(arrival.at, { kind: "arrival", arrival });
  for (let at = start; at < end; at += DAY_MS) {
    play.table.put(at, { kind: "daily" });
    if (isWeekday(at)) play.table.put(at + MORNING_MS, { kind: "morning" });
  }
  let done = 0;
  for (let next = play.table.take(end); next; next = play.table.take(end)) {
    await happen(play, next.at, next.what);
    if (next.what.kind === "arrival") onProgress?.(++done, arrivals.length);
  }
  await planDaysOff(sample, now);
  const lastByKey = arrivals.findLast(({ channel }) => channel === "api")?.at;
  await writing({ ...sample.owner, at: now }, async (work) => {
    if (lastByKey !== undefined) await updateApiKeyLastUsed(work.scope, sample.apiKey.id, new Date(lastByKey));
    await refreshRoster(work);
    await setQuiet(work.scope, false);
  });
  drawIdsFrom(undefined);
  return { slug: sample.slug, leads: arrivals.length };
}

type Play = {
  sample: Sample;
  chance: Chance;
  sources: Record<SampleArrival["channel"], IntakeSource>;
  hours: Map<string, Hours>;
  table: Timetable<Event>;
  end: number;
  isReleaseAhead: boolean;
};
type Hours = { rep: KnownRep; working: Interval[]; timeOff: Interval[] };

async function happen(play: Play, at: number, event: Event): Promise<void> {
  const { sample } = play;
  if (event.kind === "arrival") return arrive(play, at, event.arrival);
  if (event.kind === "deed") {
    const moved = await doDeed(sample, event.deed, at);
    if (moved) planDeeds(play, at, moved);
    return;
  }
  if (event.kind === "morning") {
    for (const claimed of await tidyUp(sample, at)) planDeeds(play, at, claimed);
    return;
  }
  const actor: Actor = { ...sample.owner, at };
  if (event.kind === "daily") await writing(actor, refreshRoster);
  else await release(play, actor, at);
}

/** Gives held leads away when somebody can take them, and comes again when the next one may. */
async function release(play: Play, actor: Actor, at: number): Promise<void> {
  play.isReleaseAhead = false;
  const { count, next } = await writing(actor, (work) => releaseHeld(work));
  if (count > 0) for (const lead of await ownersOf(actor, at)) planDeeds(play, at, lead);
  if (next !== null) planRelease(play, Math.max(next, at + MINUTE_MS));
}

function planRelease(play: Play, at: number): void {
  if (play.isReleaseAhead) return;
  play.isReleaseAhead = true;
  play.table.put(at, { kind: "release" });
}

async function arrive(play: Play, at: number, { channel, json }: SampleArrival): Promise<void> {
  const { sample, sources } = play;
  const read = readSubmission(json);
  if (!read.ok) throw new Error(`the sample wrote a lead that cannot be taken: ${JSON.stringify(read.problems)}`);
  const answer = await submitLead(sample.workspaceId, {
    submission: read.submission,
    raw: JSON.stringify(json),
    source: sources[channel],
    idempotencyKey: null,
    requestHash: null,
    at,
  });
  if (answer.status === "held") planRelease(play, at + MINUTE_MS);
  if (answer.owner && answer.kind === "decided") {
    planDeeds(play, at, {
      leadId: answer.leadId,
      repId: answer.owner.id,
      priority: answer.priority,
    });
  }
}

/** Puts what the lead's owner will do with it on the timetable, in the owner's working time. */
function planDeeds(
  { chance, hours, table }: Play,
  at: number,
  { leadId, repId, priority }: { leadId: string; repId: string; priority: string },
): void {
  const mine = hours.get(repId);
  if (!mine) return;
  for (const deed of drawDeeds(chance, priority, mine.rep.pace)) {
    const when = addBusinessMs(mine.working, mine.timeOff, at, Math.round(deed.afterMinutes * 60_000));
    if (when !== null) table.put(when, { kind: "deed", deed: { ...deed, leadId, rep: mine.rep } });
  }
}

/** Everybody's hours over the whole time, and the days they are away. */
async function planHours(
  { owner, reps }: Sample,
  chance: Chance,
  { start, end }: { start: number; end: number },
): Promise<Map<string, Hours>> {
  const hours = new Map<string, Hours>();
  for (const [n, rep] of reps.entries()) {
    const { working } = compileSchedule({ timeZone: rep.timeZone, weekly: rep.schedule, from: start, days: 130 });
    const from = start + chance.whole(3, 45) * DAY_MS;
    const timeOff: Interval[] = n % 2 === 1 ? [[from, from + chance.whole(2, 9) * DAY_MS]] : [];
    for (const [startsAt, endsAt] of timeOff) {
      if (endsAt > startsAt && startsAt < end)
        await addTimeOff({ ...owner, at: start }, { repId: rep.repId, startsAt, endsAt, note: "Holiday" });
    }
    hours.set(rep.repId, { rep, working, timeOff });
  }
  return hours;
}

async function addAccounts({ owner, reps }: Sample, accounts: SampleCompany[], at: number): Promise<void> {
  const repIds = new Map(reps.map(({ name, repId }) => [name, repId]));
  for (const [n, company] of accounts.entries()) {
    const ownerRepId = company.ownerName === null ? null : (repIds.get(company.ownerName) ?? null);
    await upsertAccount(
      { ...owner, at },
      {
        externalId: accountIdOf(n),
        name: company.name,
        class: company.class,
        domains: [company.domain],
        ownerRepId,
        country: company.country,
        employees: company.employees,
      },
    );
  }
}
