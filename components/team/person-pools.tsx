"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { CellNote, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { MemberMenu } from "./member-menu.tsx";
import { leads } from "./pool-words.ts";
import type { Person } from "./types.ts";
import { useTeamRefresh } from "./use-team-cache.ts";
import { WeightCell } from "./weight-cell.tsx";

/** The pools a person takes leads of, with weight and balance, and what joins another. */
export function PersonPools({ slug, person }: { slug: string; person: Person }) {
  return (
    <section aria-label="Pools">
      <SectionHead
        title="Pools"
        actions={person.canWritePools && person.isActive && <JoinPool slug={slug} person={person} />}
      />
      {person.pools.length === 0 ? (
        <p className="text-ink-2 text-sm">In no pool. Leads come only by rules that name them and by their accounts.</p>
      ) : (
        <Table label="Pools">
          <thead>
            <tr>
              <Th>Pool</Th>
              <Th isNumber>Weight</Th>
              <Th isNumber>
                <span title="Leads they had, of what they were entitled to">Assigned</span>
              </Th>
              <Th>Balance</Th>
              {person.canWritePools && (
                <Th>
                  <span className="sr-only">More</span>
                </Th>
              )}
            </tr>
          </thead>
          <tbody>
            {person.pools.map((pool) => {
              const member = { id: person.id, name: person.name, weight: pool.weight, caps: pool.caps };
              return (
                <Tr key={pool.id}>
                  <Td className="min-w-24">
                    <Link href={`/${slug}/team/pools/${pool.id}`} className="link-quiet">
                      {pool.name}
                    </Link>
                  </Td>
                  <Td isNumber>
                    <WeightCell slug={slug} poolId={pool.id} member={member} canWrite={person.canWritePools} />
                  </Td>
                  <Td isNumber>
                    {pool.assigned}
                    <CellNote>of {(leads(pool.balanceNano) + pool.assigned).toFixed(2)}</CellNote>
                  </Td>
                  <Td>
                    <BalanceBar
                      value={leads(pool.balanceNano)}
                      isMe={person.isSelf}
                      width={80}
                      className="max-sm:[&>svg]:hidden"
                    />
                  </Td>
                  {person.canWritePools && (
                    <Td className="w-10">
                      <MemberMenu slug={slug} poolId={pool.id} poolName={pool.name} member={member} />
                    </Td>
                  )}
                </Tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function JoinPool({ slug, person }: { slug: string; person: Person }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const join = async (poolId: string, poolName: string) => {
    setBusy(true);
    try {
      await client.pool.addMember.mutate({ slug, of: { poolId, repId: person.id } });
      await refresh();
      toast({ text: `${person.name} takes leads of ${poolName} from now on` });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    }
    setBusy(false);
  };
  if (person.otherPools.length === 0) return null;
  return (
    <Menu
      label="Add to a pool"
      align="end"
      items={person.otherPools.map(({ id, name }) => ({ id, label: name, onSelect: () => void join(id, name) }))}
      trigger={(trigger) => (
        <span className="contents">
          <Button {...trigger} size="sm" icon={<Plus />} isBusy={isBusy}>
            Add to a pool
          </Button>
        </span>
      )}
    />
  );
}
