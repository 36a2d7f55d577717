"use client";
import { LoadBar } from "#components/charts/load-bar.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { AvailabilityStrip, StripHead, useToday } from "./availability-strip.tsx";
import { NowLine } from "./now-state.tsx";
import { zoneCity } from "./now-words.ts";
import type { PersonLine } from "./types.ts";

interface PeopleTableProps {
  slug: string;
  data: { people: readonly PersonLine[]; now: number; workspaceTimeZone: string };
}

/** People with their state, pools, load and hours of today; those who left are last and faint. */
export function PeopleTable({ slug, data }: PeopleTableProps) {
  const today = useToday(
    data.people.map(({ now }) => now.available),
    data.now,
  );
  return (
    <Table label="People" isFullBleed>
      <thead>
        <tr>
          <Th>Person</Th>
          <Th>Now</Th>
          <Th className="max-md:hidden">Pools</Th>
          <Th className="max-sm:hidden">Today</Th>
          <Th className="max-sm:hidden">Open leads</Th>
          <Th className="max-lg:hidden">
            <StripHead {...today} workspaceTimeZone={data.workspaceTimeZone} />
          </Th>
        </tr>
      </thead>
      <tbody>
        {data.people.map((person) => (
          <Tr key={person.id} isLink isMuted={!person.isActive}>
            <Td>
              <PersonName slug={slug} person={person} />
            </Td>
            <Td>
              <NowLine state={person.now} asOf={data.now} />
            </Td>
            <Td className="max-md:hidden">
              <span className="line-clamp-2 max-w-72">
                {person.pools.map(({ name }) => name).join(", ") || <None />}
              </span>
            </Td>
            <Td className="max-sm:hidden">
              <LoadBar value={person.now.today} limit={person.now.capPerDay} />
            </Td>
            <Td className="max-sm:hidden">
              <LoadBar value={person.now.open} limit={person.now.openLimit} />
            </Td>
            <Td className="max-lg:hidden">
              {person.isActive && <AvailabilityStrip spans={person.now.available} {...today} />}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const None = () => <span className="text-ink-3">In no pool</span>;

function PersonName({ slug, person }: { slug: string; person: PersonLine }) {
  return (
    <span className="flex items-center gap-2.5">
      <Avatar id={person.id} name={person.name} isDecorative />
      <span className="min-w-0">
        <RowLink href={`/${slug}/team/people/${person.id}`}>{person.name}</RowLink>
        <CellNote>
          {zoneCity(person.timeZone)}
          {!person.isMember && " · cannot sign in yet"}
        </CellNote>
      </span>
      {person.isActive && !person.scheduleConfirmed && (
        <Badge tone="line" className="max-sm:hidden">
          Hours not confirmed
        </Badge>
      )}
    </span>
  );
}
