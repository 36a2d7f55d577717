import { goesByShares } from "../pool/pool-rules.ts";
import { nextOf, type TurnMember, takeTurn } from "../pool/rotation.ts";
import { scoreOf } from "../pool/score.ts";
import { byText } from "../pool/shares.ts";
import { pointsOf } from "../pool/value.ts";
import { lastNotAfter } from "../time/within.ts";
import type { CandidateTuple, Exclusion, PoolTurn } from "./decision.ts";
import { type Considered, unhindered } from "./pool-members.ts";
import type { Priority } from "./rule.ts";
import type { PoolLedger, RosterPool, Situation } from "./situation.ts";

/** How a turn is taken: among whom, and who is meant, if anybody (a claim). `offer`: nobody gets the lead yet. */
export type TurnWay = { priority: Priority; isAnyway: boolean; claimRepId?: string | undefined; isOffer?: boolean };

/** Takes a turn of a pool among members who were considered. Nobody eligible: no winner. */
export function turnOf(
  situation: Situation,
  pool: RosterPool,
  members: readonly Considered[],
  { priority, isAnyway, claimRepId, isOffer = false }: TurnWay,
): PoolTurn {
  const { absence = "forfeit" } = pool;
  const before = standingsOf(situation, pool);
  const sticky = claimRepId === undefined ? stickyRep(situation, pool) : null;
  const entrants = isAnyway ? canHaveAnyway : isEligible;
  const wanted = claimRepId ?? (members.some((one) => one.repId === sticky && entrants(one)) ? sticky : null);
  const asked = { pool, before, sticky, wanted, now: situation.now };
  const turn = takeTurn({ members: turnMembers(asked, members, entrants), ledger: before, absence });
  const winnerRepId = isOffer ? null : turn.winnerRepId;
  const usesTurn = winnerRepId !== null && !isFree(situation, pool);
  const points = pointsOf(pool.points, priority, situation.lead);
  const taken: PoolTurn = {
    poolId: pool.id,
    method: pool.method ?? "fair_rotation",
    winnerRepId,
    isAnyway,
    usesTurn,
    before,
    after: usesTurn ? turn.after : before,
    candidates: members.map(({ exclusion, load, detail }, at): CandidateTuple => {
      const verdict = exclusion ?? turn.balances[at] ?? 0;
      return detail ? [at, verdict, load.open, load.today, detail] : [at, verdict, load.open, load.today];
    }),
    otherwiseRepId: isOffer || claimRepId !== undefined ? null : otherwise(situation, asked, members, winnerRepId),
  };
  if (sticky !== null && sticky === wanted && winnerRepId === sticky) taken.isSticky = true;
  if (isOffer) taken.isOffer = true;
  if (!usesTurn) return taken;
  if (turn.absent.away.length > 0) taken.away = turn.absent.away;
  if (turn.absent.paid.length > 0) taken.paid = turn.absent.paid;
  if (points !== 1) taken.points = points;
  return taken;
}

/** `sticky` would have the lead if they could take it; `wanted` has it. */
type Asked = { pool: RosterPool; before: PoolLedger; sticky: string | null; wanted: string | null; now: number };

/** Who would have won had nobody been excluded; null when it is the winner. */
function otherwise(
  situation: Situation,
  asked: Asked,
  members: readonly Considered[],
  winnerRepId: string | null,
): string | null {
  if (members.every(isEligible)) return null;
  const { pool, sticky } = asked;
  const free = unhindered(situation, pool, members);
  const isThere = free.some((one) => one.repId === sticky && isEligible(one));
  const wanted = isThere ? sticky : null;
  const other = nextOf({
    members: turnMembers({ ...asked, wanted }, free, isEligible),
    ledger: asked.before,
    absence: pool.absence ?? "forfeit",
  });
  return other === winnerRepId ? null : other;
}

function turnMembers(
  { pool, before, wanted, now }: Asked,
  members: readonly Considered[],
  may: (one: Considered) => boolean,
): TurnMember[] {
  const { method = "fair_rotation", absence = "forfeit" } = pool;
  const scored = (one: Considered) => (goesByShares(method) ? undefined : scoreOf(method, { ...one, now }, before));
  return members.map((one) => {
    const { repId, weight, isAway, rep } = one;
    const day = absence === "catch_up" && rep ? lastNotAfter(rep.dayStarts, now) : 0;
    const score = wanted === null ? scored(one) : Number(repId === wanted);
    return { repId, weight, isEligible: may(one), isAway, day, score };
  });
}

/** The rep who had the company's last lead, where the pool keeps to them and it was recent enough. */
function stickyRep({ verdict, now }: Situation, { stickyDays }: RosterPool): string | null {
  const last = verdict.companyLast;
  if (stickyDays === undefined || !last || last.at < now - stickyDays * 86_400_000) return null;
  return last.repId;
}

/** Tests use no turn, and imports where the pool is set so. */
function isFree({ lead, source }: Situation, { importsAreFree }: RosterPool): boolean {
  return lead.isTest || (importsAreFree === true && source.kind === "import");
}

/**
 * How everybody stands whom a turn of the pool concerns. Of a ledger that several pools share, those who are in
 * this pool, and whoever had the last turn, since turns are counted on from it; by id.
 */
function standingsOf({ ledgers }: Situation, { id, ledgerId, members }: RosterPool): PoolLedger {
  const ledger = ledgers.get(ledgerId ?? id) ?? { poolId: ledgerId ?? id, members: [] };
  if (ledgerId === undefined) return ledger;
  const own = new Set(members.map(({ repId }) => repId));
  const last = Math.max(0, ...ledger.members.map(({ lastSeq }) => lastSeq));
  return {
    poolId: ledger.poolId,
    members: ledger.members
      .filter(({ repId, lastSeq }) => own.has(repId) || (lastSeq === last && last > 0))
      .sort((a, b) => byText(a.repId, b.repId)),
  };
}

/** Answers whether a member can take the lead. */
export function isEligible({ exclusion }: Pick<Considered, "exclusion">): boolean {
  return exclusion === null;
}

/** Whoever works here, has not handed this very lead back, and counts for it. */
function canHaveAnyway({ exclusion }: Considered): boolean {
  return isEntrantAnyway(exclusion);
}

/** Answers whether a member can be given a lead although nobody is eligible. */
export function isEntrantAnyway(exclusion: Exclusion | null): boolean {
  return (
    exclusion !== "inactive" &&
    exclusion !== "excluded" &&
    exclusion !== "missing_skill" &&
    exclusion !== "condition_not_met"
  );
}
