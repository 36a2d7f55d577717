import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { ROLE_WORDS } from "#server/core/handoff/account-words.ts";
import type { Offboarding } from "./types.ts";

/** Everything that names somebody who leaves, and what becomes of each. */
export function OffboardFound({ slug, found }: { slug: string; found: Offboarding }) {
  const named = found.draft ?? found.live;
  const places = [...(named?.rules ?? []), ...(named?.territories ?? [])];
  return (
    <div className="flex min-w-0 flex-col gap-7">
      <Part
        title="Open leads"
        count={found.openLeads.reduce((sum, { leads }) => sum + leads, 0)}
        note="decided again, most urgent first, under the ledger"
      >
        {found.openLeads.map(({ poolId, poolName, leads }) => (
          <Line key={poolId ?? "none"} note={String(leads)}>
            {poolName ? `From the pool ${poolName}: shared among the others there` : "From no pool: the rules decide"}
          </Line>
        ))}
      </Part>
      <Part title="Rules and territories" note={found.draft ? "replaced in the draft" : "replaced in a new draft"}>
        {places.map(({ id, name }) => (
          <Line key={id}>
            <Link href={`/${slug}/rules?rule=${id}`} className="link-quiet">
              {name}
            </Link>
          </Line>
        ))}
      </Part>
      <Part title="Accounts" note="go to the successor">
        {found.accounts.map(({ id, name }) => (
          <Line key={id}>
            <Link href={`/${slug}/accounts/${id}`} className="link-quiet">
              {name}
            </Link>
          </Line>
        ))}
      </Part>
      <Part title="Open opportunities" note="go to the successor">
        {found.opportunities.map(({ id, name, accountId }) => (
          <Line key={id}>
            <Link href={`/${slug}/accounts/${accountId}`} className="link-quiet">
              {name}
            </Link>
          </Line>
        ))}
      </Part>
      <Part title="Account teams" note="the successor takes the role">
        {found.teamRoles.map(({ accountId, role, name }) => (
          <Line key={`${accountId} ${role}`} note={ROLE_WORDS[role]}>
            <Link href={`/${slug}/accounts/${accountId}`} className="link-quiet">
              {name}
            </Link>
          </Line>
        ))}
      </Part>
      <Part title="Pools" note="left; balances are kept">
        {found.pools.map(({ id, name }) => (
          <Line key={id}>
            <Link href={`/${slug}/team/pools/${id}`} className="link-quiet">
              {name}
            </Link>
          </Line>
        ))}
      </Part>
      <Part title="Manager of" note="the successor manages">
        {found.manages.map(({ id, name }) => (
          <Line key={id}>{name}</Line>
        ))}
      </Part>
      <Part title="Covers for" note="the successor covers">
        {found.covers.map(({ id, name }) => (
          <Line key={id}>{name}</Line>
        ))}
      </Part>
      <Part title="Covers now" note="the successor covers" count={found.coversNow}>
        {found.coversNow > 0 ? [<Line key="leads">{leadsNow(found.coversNow)}</Line>] : []}
      </Part>
    </div>
  );
}

const leadsNow = (count: number) => `${count} lead${count === 1 ? "" : "s"} of somebody who is away`;

interface PartProps {
  title: string;
  note: string;
  /** How many it is about; left out: as many as lines. */
  count?: number;
  children: ReactNode[];
}

/** A part that has nothing in it says so in a word; of a long one the last line that shows is cut, so that it is seen to go on. */
function Part({ title, note, count, children }: PartProps) {
  return (
    <section aria-label={title}>
      <SectionHead title={title} note={children.length === 0 ? "none" : `${count ?? children.length}, ${note}`} />
      {children.length > 0 && <ul className="max-h-[300px] overflow-y-auto border-line border-t">{children}</ul>}
    </section>
  );
}

function Line({ note, children }: { note?: string; children: ReactNode }) {
  return (
    <li className="flex min-h-10 items-center gap-3 border-line-soft border-b py-1 text-sm">
      <span className="min-w-0 flex-1">{children}</span>
      {note && <span className="text-ink-3 tabular-nums">{note}</span>}
    </li>
  );
}
