"use client";
import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { LoadBar } from "#components/charts/load-bar.tsx";
import { signed } from "#components/charts/number-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Person } from "#components/ui/person.tsx";
import { CellNote, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { AvailabilityStrip, StripHead, useToday } from "./availability-strip.tsx";
import { HeadTip } from "./head-tip.tsx";
import { conditionWords } from "./member-condition.ts";
import { MemberMenu } from "./member-menu.tsx";
import { NowLine } from "./now-state.tsx";
import { zoneCity } from "./now-words.ts";
import { PoolTotals } from "./pool-totals.tsx";
import { leads } from "./pool-words.ts";
import { TodayCell } from "./today-cell.tsx";
import type { PoolMember, PoolPage } from "./types.ts";
import { WeightCell } from "./weight-cell.tsx";

const BAND = 132;

/** A pool's members with their ledger: who takes leads now, weight, share, balance, load and hours of today. */
export function PoolTable({ slug, pool }: { slug: string; pool: PoolPage }) {
  const today = useToday(
    pool.members.map(({ now }) => now.available),
    pool.now,
  );
  return (
    <Table label={`Members of ${pool.name}`} isFullBleed className="max-sm:hidden">
      <thead>
        <tr>
          <Th>Member</Th>
          <Th>
            <HeadTip text="Hours, time off, pause and limits together">Now</HeadTip>
          </Th>
          <Th isNumber>Weight</Th>
          <Th isNumber>
            <HeadTip text="Their share of the leads this pool has given while they could take one">Entitlement</HeadTip>
          </Th>
          <Th isNumber>Assigned</Th>
          <Th>
            <HeadTip text="Entitlement less assigned. Positive: the pool owes this person">Balance</HeadTip>
            <BandAxis />
          </Th>
          <Th>
            <HeadTip text="Leads of today, or the cap that is nearest to being full">Today</HeadTip>
          </Th>
          <Th>Open leads</Th>
          <Th className="max-lg:hidden">
            <StripHead {...today} workspaceTimeZone={pool.workspaceTimeZone} />
          </Th>
          {pool.canWrite && (
            <Th>
              <span className="sr-only">More</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {pool.members.map((member) => (
          <MemberRow key={member.id} slug={slug} pool={pool} member={member} today={today} />
        ))}
      </tbody>
      <PoolTotals pool={pool} />
    </Table>
  );
}

/** The scale of the column of balances: −1, 0, +1. */
function BandAxis() {
  return (
    <svg
      width={BAND}
      height="16"
      viewBox={`0 0 ${BAND} 16`}
      aria-hidden="true"
      className="-mb-1.5 mt-0.5 block overflow-visible"
    >
      {[-1, 0, 1].map((value) => (
        <text
          key={value}
          x={BAND / 2 + value * (BAND / 2 - 8)}
          y="12"
          textAnchor="middle"
          className="fill-ink-2 text-2xs"
        >
          {value === 0 ? "0" : signed(value, 0)}
        </text>
      ))}
    </svg>
  );
}

interface MemberRowProps {
  slug: string;
  pool: PoolPage;
  member: PoolMember;
  today: ReturnType<typeof useToday>;
}

function MemberRow({ slug, pool, member, today }: MemberRowProps) {
  const { now } = member;
  const isAble = now.exclusion === null;
  const isMe = member.id === pool.ownRepId;
  const entitlement = leads(member.balanceNano) + member.assigned;
  return (
    <Tr isMuted={now.exclusion !== null && now.exclusion !== "at_cap" && now.exclusion !== "at_open_limit"}>
      <Td>
        <MemberName slug={slug} pool={pool} member={member} />
      </Td>
      <Td>
        <NowLine state={now} asOf={pool.now} />
      </Td>
      <Td isNumber>
        <WeightCell slug={slug} poolId={pool.id} member={member} canWrite={pool.canWrite} />
        {member.weightNow !== member.weight && <CellNote>{member.weightNow} now</CellNote>}
      </Td>
      <Td isNumber>{entitlement.toFixed(2)}</Td>
      <Td isNumber>{member.assigned}</Td>
      <Td>
        <BalanceBar value={leads(member.balanceNano)} isMe={isMe} isEligible={isAble} width={BAND} />
        <BalanceNotes pool={pool} member={member} />
      </Td>
      <Td>
        <TodayCell member={member} />
      </Td>
      <Td>
        <LoadBar value={now.open} limit={now.openLimit} />
      </Td>
      <Td className="max-lg:hidden">
        <AvailabilityStrip spans={now.available} {...today} />
      </Td>
      {pool.canWrite && (
        <Td className="w-10">
          <MemberMenu slug={slug} poolId={pool.id} poolName={pool.name} member={member} />
        </Td>
      )}
    </Tr>
  );
}

/** What belongs to a balance: what an absence is owed still, and the ledger in value points. */
function BalanceNotes({ pool, member }: { pool: PoolPage; member: PoolMember }) {
  const owed = leads(member.owedNano);
  return (
    <>
      {owed >= 0.005 && <CellNote>{owed.toFixed(2)} more from an absence</CellNote>}
      {pool.sharing.points && (
        <CellNote>
          {member.value.assigned} points, {signed(leads(member.value.balanceNano))}
        </CellNote>
      )}
    </>
  );
}

/** A member's name and place; a link to their page for those who may see it. */
export function MemberName({ slug, pool, member }: Omit<MemberRowProps, "today">) {
  const notes = [
    zoneCity(member.timeZone),
    ...(member.id === pool.ownRepId ? ["you"] : []),
    ...(member.byCondition ? ["by condition"] : []),
    ...(member.tier > 1 ? [`tier ${member.tier}`] : []),
    ...(member.when ? [`when ${conditionWords(member.when, pool.libraryNames)}`] : []),
  ];
  const person = <Person id={member.id} name={member.name} note={notes.join(" · ")} className="font-medium" />;
  if (!pool.canReadLedger) return person;
  return (
    <Link href={`/${slug}/team/people/${member.id}`} className="hover:underline">
      {person}
    </Link>
  );
}
