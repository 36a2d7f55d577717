import { addHoliday } from "../services/team/add-holiday.ts";
import { addTimeOff } from "../services/team/add-time-off.ts";
import { addWeeklyTimeOff } from "../services/team/add-weekly-time-off.ts";
import { archivePool } from "../services/team/archive-pool.ts";
import { archiveQueue } from "../services/team/archive-queue.ts";
import { createPool } from "../services/team/create-pool.ts";
import { createQueue } from "../services/team/create-queue.ts";
import { type Example, only, plain } from "./example.ts";
import type { World } from "./world.ts";

let n = 0;
/** Names that are sent carry no marker: a stranger may send them too. */
const name = (_world: World, what: string) => `${what} ${n++}`;
const newPool = async (world: World) =>
  (await createPool(world.members.admin.actor, { name: name(world, "Pool") })).poolId;
const newQueue = async (world: World) =>
  (await createQueue(world.members.admin.actor, { name: name(world, "Queue") })).queueId;
const repId = ({ reps, marker }: World) => reps[`Ben ${marker}`];
const week = { mon: [["09:00", "17:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const weekly = () => ({
  weekday: "fri" as const,
  fromTime: "13:00",
  toTime: "17:00",
  startsOn: "2026-01-01",
});
let day = 10;
/** A day off of its own each time. */
const later = () => {
  day += 2;
  return { startsAt: Date.now() + 86_400_000 * day, endsAt: Date.now() + 86_400_000 * (day + 1) };
};

/** People, pools and queues. */
export const TEAM_EXAMPLES: Record<string, Example> = {
  "pool.list": plain("manager"),
  "pool.ledger": { by: "manager", given: ({ pools }) => ({ poolId: only(pools) }) },
  "pool.adjust": {
    by: "manager",
    given: async (world) => ({
      of: { poolId: await poolWithMember(world), repId: repId(world), hundredths: 50, reason: "Agreed in the team" },
    }),
  },
  "pool.create": { by: "admin", given: (world) => ({ of: { name: name(world, "Pool") } }) },
  "pool.edit": {
    by: "admin",
    given: async (world) => ({ of: { poolId: await newPool(world), name: name(world, "Pool") } }),
  },
  "pool.previewMembership": {
    by: "admin",
    given: ({ pools }) => ({ of: { poolId: only(pools), membership: { all: ["language:de"] } } }),
  },
  "pool.archive": { by: "admin", given: async (world) => ({ poolId: await newPool(world) }) },
  "pool.restore": {
    by: "admin",
    given: async (world) => {
      const poolId = await newPool(world);
      await archivePool(world.members.admin.actor, { poolId });
      return { poolId };
    },
  },
  "pool.addMember": {
    by: "admin",
    given: async (world) => ({ of: { poolId: await newPool(world), repId: repId(world) } }),
  },
  "pool.removeMember": {
    by: "admin",
    given: async (world) => ({ poolId: await poolWithMember(world), repId: repId(world) }),
  },
  "pool.reweight": {
    by: "admin",
    given: async (world) => ({ of: { poolId: await poolWithMember(world), repId: repId(world), weight: 50 } }),
  },
  "pool.setMemberCaps": {
    by: "manager",
    given: async (world) => ({
      of: {
        poolId: await poolWithMember(world),
        repId: repId(world),
        caps: [{ per: "week", kind: "rolling", limit: 40 }],
      },
    }),
  },
  "pool.editMember": {
    by: "admin",
    given: async (world) => ({ of: { poolId: await poolWithMember(world), repId: repId(world), tier: 2 } }),
  },
  "team.setSkills": {
    by: "manager",
    given: (world) => ({ of: { repId: repId(world), skills: [{ kind: "language", value: "de" }] } }),
  },
  "pool.queues": plain("manager"),
  "pool.createQueue": { by: "admin", given: (world) => ({ of: { name: name(world, "Queue") } }) },
  "pool.renameQueue": {
    by: "admin",
    given: async (world) => ({ queueId: await newQueue(world), name: name(world, "Queue") }),
  },
  "pool.archiveQueue": { by: "admin", given: async (world) => ({ queueId: await newQueue(world) }) },
  "pool.restoreQueue": {
    by: "admin",
    given: async (world) => {
      const queueId = await newQueue(world);
      await archiveQueue(world.members.admin.actor, { queueId });
      return { queueId };
    },
  },
  "team.people": plain("manager"),
  "team.person": { by: "manager", given: (world) => ({ repId: repId(world) }) },
  "team.me": plain("rep"),
  "team.myDay": plain("rep"),
  "team.ownCorrections": plain("rep"),
  "team.addRep": {
    by: "manager",
    given: (world) => ({ of: { name: name(world, "Rep"), email: `rep${n++}@made.example` } }),
  },
  "team.editRep": {
    by: "manager",
    given: (world) => ({ of: { repId: repId(world), caps: [{ per: "day", kind: "calendar", limit: 20 + n++ }] } }),
  },
  "team.checkReps": { by: "admin", given: () => ({ text: "Name,E-mail\nZoe,zoe@made.example" }) },
  "team.importReps": { by: "admin", given: () => ({ text: `Name,E-mail\nZoe,zoe${n++}@made.example` }) },
  "team.offboarding": { by: "admin", given: (world) => ({ repId: repId(world) }) },
  "team.offboard": {
    by: "admin",
    given: async (world) => {
      const { addRep } = await import("../services/team/add-rep.ts");
      const made = { name: name(world, "Leaver"), email: `leaver${n++}@made.example` };
      const { repId: leaverId } = await addRep(world.members.admin.actor, made);
      return { of: { repId: leaverId, successorRepId: repId(world) } };
    },
  },
  "team.setOwnHours": { by: "rep", given: () => ({ of: { timeZone: "Europe/Berlin", schedule: week } }) },
  "team.addWeeklyTimeOff": { by: "rep", given: () => ({ of: weekly() }) },
  "team.removeWeeklyTimeOff": {
    by: "rep",
    given: async (world) => ({
      weeklyTimeOffId: (await addWeeklyTimeOff(world.members.rep.actor, weekly())).weeklyTimeOffId,
    }),
  },
  "team.setOwnHolidays": { by: "rep", given: () => ({ of: { holidayRegion: "DE" } }) },
  "team.coverage": plain("manager"),
  "team.coverageAt": { by: "manager", given: ({ pools }) => ({ poolId: only(pools), at: Date.now() }) },
  "team.holidays": plain("manager"),
  "team.holidayRegions": { by: "rep", given: () => ({ country: "DE" }) },
  "team.addHoliday": {
    by: "manager",
    given: (world) => ({ of: { onDate: "2031-12-24", name: name(world, "Holiday") } }),
  },
  "team.removeHoliday": {
    by: "manager",
    given: async (world) => ({
      holidayId: (await addHoliday(world.members.manager.actor, { onDate: "2031-12-24", name: name(world, "Holiday") }))
        .holidayId,
    }),
  },
  "team.pauseOwn": { by: "rep", given: () => ({ of: { isPaused: false } }) },
  "team.addTimeOff": { by: "rep", given: () => ({ of: later() }) },
  "team.removeTimeOff": {
    by: "rep",
    given: async (world) => ({ timeOffId: (await addTimeOff(world.members.rep.actor, later())).timeOffId }),
  },
};

async function poolWithMember(world: World): Promise<string> {
  const poolId = await newPool(world);
  const { addMember } = await import("../services/team/add-member.ts");
  await addMember(world.members.admin.actor, { poolId, repId: repId(world) as string });
  return poolId;
}
