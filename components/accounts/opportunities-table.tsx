import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Person } from "#components/ui/person.tsx";
import { CellNote, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { amountWords } from "#server/core/handoff/account-words.ts";
import { closeWords, STATUS_WORDS } from "./opportunity-words.ts";
import type { OpportunityLine } from "./types.ts";

interface OpportunitiesTableProps {
  slug: string;
  opportunities: readonly OpportunityLine[];
  /** The account is told on the page already. */
  isOfOneAccount?: boolean;
  /** Left out: nothing can be changed. */
  onEdit?: ((opportunity: OpportunityLine) => void) | undefined;
}

/** Opportunities, one a row: what, whose account, where it stands, how much, who works it. */
export function OpportunitiesTable({ slug, opportunities, isOfOneAccount = false, onEdit }: OpportunitiesTableProps) {
  return (
    <Table label="Opportunities" isFullBleed={!isOfOneAccount}>
      <thead>
        <tr>
          <Th>Opportunity</Th>
          {!isOfOneAccount && <Th className="max-sm:hidden">Account</Th>}
          <Th className="max-md:hidden">Stage</Th>
          <Th isNumber className="max-sm:hidden">
            Amount
          </Th>
          <Th className="pl-4 max-lg:hidden">Closes</Th>
          <Th>Owner</Th>
          {onEdit && <Th aria-label="Change" />}
        </tr>
      </thead>
      <tbody>
        {opportunities.map((opportunity) => (
          <OpportunityRow
            key={opportunity.id}
            slug={slug}
            opportunity={opportunity}
            isOfOneAccount={isOfOneAccount}
            onEdit={onEdit}
          />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = Omit<OpportunitiesTableProps, "opportunities"> & { opportunity: OpportunityLine };

function OpportunityRow({ slug, opportunity, isOfOneAccount, onEdit }: RowProps) {
  const { id, name, accountId, accountName, status, stage, closesOn, ownerRepId, ownerName } = opportunity;
  const account = (
    <Link href={`/${slug}/accounts/${accountId}`} className="link">
      {accountName}
    </Link>
  );
  return (
    <Tr key={id} isMuted={status !== "open"}>
      <Td className="max-w-72 max-sm:max-w-40">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium" title={name}>
            {name}
          </span>
          {status !== "open" && <Badge tone="line">{STATUS_WORDS[status]}</Badge>}
        </span>
        <CellNote className="truncate sm:hidden">
          {isOfOneAccount ? [stage, amountWords(opportunity)].filter(Boolean).join(" · ") : account}
        </CellNote>
      </Td>
      {!isOfOneAccount && <Td className="max-w-56 truncate max-sm:hidden">{account}</Td>}
      <Td className="max-md:hidden">{stage ?? <span className="text-ink-3">—</span>}</Td>
      <Td isNumber className="max-sm:hidden">
        {amountWords(opportunity) ?? <span className="text-ink-3">—</span>}
      </Td>
      <Td className="whitespace-nowrap pl-4 max-lg:hidden">
        {closeWords(closesOn) ?? <span className="text-ink-3">—</span>}
      </Td>
      <Td>
        {ownerRepId && ownerName ? (
          <Person id={ownerRepId} name={ownerName} size={20} />
        ) : (
          <span className="text-ink-3">Nobody</span>
        )}
      </Td>
      {onEdit && (
        <Td className="text-right">
          <Button size="xs" aria-label={`Edit ${name}`} onClick={() => onEdit(opportunity)}>
            Edit
          </Button>
        </Td>
      )}
    </Tr>
  );
}
