import type { LoggedAction } from "#server/core/outcome/action.ts";
import { DISQUALIFY_REASONS, RECYCLE_REASONS, REJECT_REASONS } from "#server/core/outcome/reason.ts";
import type { Chance } from "./chance.ts";

/** What a made-up rep does next with a lead, in business minutes after it came into their hands. */
export type Deed =
  | { kind: "accept"; afterMinutes: number }
  | { kind: "log"; afterMinutes: number; action: LoggedAction }
  | { kind: "reject"; afterMinutes: number; reason: (typeof REJECT_REASONS)[number] }
  | { kind: "handOver"; afterMinutes: number }
  | { kind: "rate"; afterMinutes: number; quality: "good" | "fair" | "bad"; routing: "right" | "wrong" }
  | { kind: "qualify"; afterMinutes: number }
  | { kind: "disqualify"; afterMinutes: number; reason: (typeof DISQUALIFY_REASONS)[number] }
  | { kind: "recycle"; afterMinutes: number; reason: (typeof RECYCLE_REASONS)[number] };

/** Median business minutes to the first action, by priority: near the response standard, some late. */
const MEDIAN_MINUTES: Readonly<Record<string, number>> = { P1: 3.2, P2: 26, P3: 190, P4: 600 };
const DAY_MINUTES = 480;

const LOGS: readonly (readonly [LoggedAction, number])[] = [
  [{ kind: "call", outcome: "reached", nextStep: "send_quote", note: "" }, 30],
  [{ kind: "call", outcome: "left_message", nextStep: "call_again", note: "" }, 18],
  [{ kind: "email", outcome: "sent", nextStep: "wait_for_reply", note: "" }, 30],
  [{ kind: "email", outcome: "replied", nextStep: "meet", note: "" }, 10],
  [{ kind: "meeting", outcome: "booked", nextStep: "meet", note: "" }, 12],
];

/** Draws everything that will happen to a lead in one rep's hands, in order. A few leads are left alone: people are late sometimes. */
export function drawDeeds(chance: Chance, priority: string, pace: number): Deed[] {
  if (chance.next() < 0.035)
    return [{ kind: "reject", afterMinutes: chance.around(25), reason: chance.pick(REJECT_REASONS) }];
  if (chance.next() < 0.02) return [{ kind: "handOver", afterMinutes: chance.around(240) }];
  if (chance.next() < 0.02) return [];
  const first = chance.around((MEDIAN_MINUTES[priority] ?? 60) * pace);
  const deeds: Deed[] = [
    { kind: "accept", afterMinutes: first * (0.2 + 0.5 * chance.next()) },
    { kind: "log", afterMinutes: first, action: chance.weighted(LOGS) },
  ];
  if (chance.next() < 0.25) deeds.push(rating(chance, first + 10));
  const end = closing(chance, first + DAY_MINUTES * (0.5 + chance.around(2)));
  return end ? [...deeds, end] : deeds;
}

function rating(chance: Chance, afterMinutes: number): Deed {
  const quality = chance.weighted([
    ["good", 50],
    ["fair", 35],
    ["bad", 15],
  ] as const);
  return { kind: "rate", afterMinutes, quality, routing: chance.next() < 0.93 ? "right" : "wrong" };
}

function closing(chance: Chance, afterMinutes: number): Deed | null {
  const kind = chance.weighted([
    ["qualify", 38],
    ["disqualify", 34],
    ["recycle", 20],
    ["open", 8],
  ] as const);
  if (kind === "qualify") return { kind, afterMinutes };
  if (kind === "disqualify") return { kind, afterMinutes, reason: chance.pick(DISQUALIFY_REASONS) };
  if (kind === "recycle") return { kind, afterMinutes, reason: chance.pick(RECYCLE_REASONS) };
  return null;
}
