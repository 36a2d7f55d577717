import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

type Answers = inferRouterOutputs<AppRouter>;

/** A pool as its page shows it. */
export type PoolPage = Answers["pool"]["show"];
export type PoolMember = PoolPage["members"][number];

/** The list of pools. */
export type PoolList = Answers["pool"]["list"];
export type PoolLine = PoolList["pools"][number];

/** A rep as their page shows them. */
export type Person = Answers["team"]["person"];

/** A rep's own day; null for a member who takes no leads. */
export type OwnDay = Answers["team"]["myDay"];

/** A correction of one's own balance. */
export type OwnCorrection = Answers["team"]["ownCorrections"]["lines"][number];

/** One line of the list of people. */
export type PersonLine = Answers["team"]["people"]["people"][number];

/** Who covers which hour of the coming 14 days. */
export type Coverage = Answers["team"]["coverage"];
export type CoverageSegment = Coverage["segments"][number];

/** What names somebody who leaves. */
export type Offboarding = Answers["team"]["offboarding"];

/** Holidays of the workspace. */
export type HolidayList = Answers["team"]["holidays"];

/** One line of a pool's ledger. */
export type LedgerLine = Answers["pool"]["ledger"]["lines"][number];

/** A credit that waits for a manager. */
export type CreditLine = Answers["lead"]["credits"][number];

/** One queue. */
export type QueueLine = Answers["pool"]["queues"]["queues"][number];
