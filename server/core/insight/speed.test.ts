import { expect, test } from "vitest";
import { type LeadTimes, speedOf } from "./speed.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 10 * HOUR;
const START: LeadTimes = {
  priority: "P1",
  ownerRepId: "ana",
  isOpen: true,
  hour: 9,
  receivedMs: 0,
  firstOwnerMs: 0,
  assignedMs: 0,
  acceptedMs: null,
  firstActionMs: null,
  qualifiedMs: null,
  dueMs: 5 * MINUTE,
  closedMs: null,
};
const lead = (change: Partial<LeadTimes>): LeadTimes => Object.freeze({ ...START, ...change });

const LEADS = Object.freeze([
  lead({ acceptedMs: MINUTE, firstActionMs: 2 * MINUTE, qualifiedMs: HOUR, isOpen: false, closedMs: HOUR }),
  // Reassigned after an hour: Ben's own clock begins then.
  lead({ ownerRepId: "ben", hour: 10, assignedMs: HOUR, dueMs: HOUR + 5 * MINUTE, firstActionMs: HOUR + 4 * MINUTE }),
  lead({ firstActionMs: 7 * MINUTE }),
  lead({ priority: "P4", dueMs: null }),
  lead({ priority: "P2", ownerRepId: null, firstOwnerMs: null, assignedMs: null, dueMs: null, isOpen: false }),
]);

test("steps are measured on the wall clock among the leads that took them", () => {
  const { steps } = speedOf(LEADS, NOW);
  expect(steps).toEqual({
    assigned: { count: 4, medianMs: 0, p90Ms: 0 },
    accepted: { count: 1, medianMs: MINUTE, p90Ms: MINUTE },
    firstAction: { count: 3, medianMs: 4 * MINUTE, p90Ms: 7 * MINUTE },
    whole: { count: 3, medianMs: 7 * MINUTE, p90Ms: 64 * MINUTE },
    qualified: { count: 1, medianMs: HOUR, p90Ms: HOUR },
  });
});

test("attainment is told by priority and by owner; nobody's leads are no owner's", () => {
  const { all, byPriority, byOwner } = speedOf(LEADS, NOW);
  const told = ({ leads, met, late, waiting }: typeof all) => [leads, met, late, waiting];
  expect(told(all)).toEqual([5, 2, 1, 0]);
  expect(byPriority.map((row) => [row.priority, ...told(row)])).toEqual([
    ["P1", 3, 2, 1, 0],
    ["P2", 1, 0, 0, 0],
    ["P3", 0, 0, 0, 0],
    ["P4", 1, 0, 0, 0],
  ]);
  expect(byOwner.map((row) => [row.repId, ...told(row)])).toEqual([
    ["ana", 3, 1, 1, 0],
    ["ben", 1, 1, 0, 0],
  ]);
});

test("every lead is in one hour, every first action in one length", () => {
  const { byHour, waits } = speedOf(LEADS, NOW);
  expect(byHour.filter(({ count }) => count > 0)).toEqual([
    { label: "09", count: 4, late: 1 },
    { label: "10", count: 1, late: 0 },
  ]);
  expect(byHour).toHaveLength(24);
  expect(waits.filter(({ count }) => count > 0)).toEqual([
    { label: "1–5 m", count: 1, late: 0 },
    { label: "5–15 m", count: 1, late: 1 },
    { label: "1–4 h", count: 1, late: 0 },
  ]);
});
