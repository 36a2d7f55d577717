import { countWords } from "#components/charts/number-words.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Person } from "#components/ui/person.tsx";
import { RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { HeadTip } from "./head-tip.tsx";
import { leads } from "./pool-words.ts";
import type { PoolLine } from "./types.ts";

const FACES = 6;

/** The pools, one a row; archived ones are last and faint. */
export function PoolsTable({ slug, pools }: { slug: string; pools: readonly PoolLine[] }) {
  return (
    <Table label="Pools" isFullBleed>
      <thead>
        <tr>
          <Th>Pool</Th>
          <Th className="max-sm:hidden">Members</Th>
          <Th>Can take a lead now</Th>
          <Th className="max-md:hidden">Next</Th>
          <Th isNumber className="max-md:hidden">
            Given
          </Th>
          <Th isNumber className="max-md:hidden">
            <HeadTip text="How far the member furthest from their share is from it, in leads">Widest balance</HeadTip>
          </Th>
          <Th isNumber>Held</Th>
        </tr>
      </thead>
      <tbody>
        {pools.map((pool) => (
          <Tr key={pool.id} isLink isMuted={pool.isArchived}>
            <Td>
              <RowLink href={`/${slug}/team/pools/${pool.id}`}>{pool.name}</RowLink>
              {pool.isArchived && <Badge className="ml-2">Archived</Badge>}
            </Td>
            <Td className="max-sm:hidden">
              <Faces members={pool.members} />
            </Td>
            <Td>{ableWords(pool)}</Td>
            <Td className="max-md:hidden">
              {pool.next ? (
                <Person id={pool.next.id} name={pool.next.name} size={20} />
              ) : (
                <span className="text-ink-3">Nobody now</span>
              )}
            </Td>
            <Td isNumber className="max-md:hidden">
              {countWords(pool.assigned)}
            </Td>
            <Td isNumber className="max-md:hidden">
              {leads(pool.widestNano).toFixed(2)}
            </Td>
            <Td isNumber>{countWords(pool.held)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function ableWords({ members, isArchived }: PoolLine) {
  if (isArchived) return "–";
  const able = members.filter(({ canTakeNow }) => canTakeNow).length;
  if (members.length === 0) return <span className="text-ink-3">No members yet</span>;
  return (
    <>
      {able === 0 ? "Nobody" : able} <span className="text-ink-3">of {members.length}</span>
    </>
  );
}

function Faces({ members }: { members: PoolLine["members"] }) {
  const names = members.map(({ name }) => name).join(", ");
  return (
    <span className="flex items-center gap-1" role="img" aria-label={names || "No members"}>
      {members.slice(0, FACES).map(({ id, name }) => (
        <Avatar key={id} id={id} name={name} isDecorative />
      ))}
      {members.length > FACES && <span className="ml-1.5 text-ink-3 text-xs">+{members.length - FACES}</span>}
    </span>
  );
}
