import {
  ArrowLeftRight,
  BatteryFull,
  CircleHelp,
  CircleOff,
  Clock,
  Flag,
  GitFork,
  Hand,
  Handshake,
  type LucideIcon,
  MailX,
  RotateCcw,
  ShieldQuestionMark,
  SquarePen,
  Tag,
  TriangleAlert,
  UsersRound,
  Wrench,
} from "lucide-react";
import type { ExceptionType } from "#server/core/exception/exception-type.ts";

const ICONS: Readonly<Record<ExceptionType, LucideIcon>> = {
  unmatched: CircleHelp,
  missing_field: SquarePen,
  unknown_value: Tag,
  no_eligible_rep: UsersRound,
  at_capacity: BatteryFull,
  held_too_long: Clock,
  unclaimed: Hand,
  rule_error: TriangleAlert,
  conflict: GitFork,
  replay_mismatch: RotateCcw,
  override: ArrowLeftRight,
  delivery_failed: MailX,
  strategic_account: Flag,
  technical_review: Wrench,
  partner_confirmation: Handshake,
  spam_doubt: ShieldQuestionMark,
  parked_submission: CircleOff,
};

/** The picture of an exception's type. */
export function ExceptionIcon({ type }: { type: ExceptionType }) {
  const Icon = ICONS[type];
  return <Icon aria-hidden="true" className="text-ink-3" />;
}
