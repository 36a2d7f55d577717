import { leadName, typeWords } from "#components/leads/lead-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Person } from "#components/ui/person.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { AccountPage } from "./types.ts";

/** Leads of an account, newest first. */
export function AccountLeads({ slug, leads }: { slug: string; leads: AccountPage["leads"] }) {
  if (leads.length === 0)
    return (
      <p className="text-ink-2 text-sm">
        No lead that you may see has come from its domains yet.{" "}
        <Link href={`/${slug}/inbox`} className="link">
          Open your inbox
        </Link>
      </p>
    );
  return (
    <Table label="Leads of the account">
      <thead>
        <tr>
          <Th>Lead</Th>
          <Th className="max-sm:hidden">Priority</Th>
          <Th>Owner</Th>
          <Th className="max-sm:hidden">Received</Th>
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <Tr key={lead.id} isLink>
            <Td className="max-w-72">
              <RowLink href={`/${slug}/leads/${lead.id}`} className="block truncate">
                {leadName(lead)}
              </RowLink>
              <CellNote>{typeWords(lead.type)}</CellNote>
            </Td>
            <Td className="max-sm:hidden">{lead.priority}</Td>
            <Td>
              {lead.ownerRepId && lead.ownerName ? (
                <Person id={lead.ownerRepId} name={lead.ownerName} size={20} />
              ) : (
                <span className="text-ink-3">Nobody</span>
              )}
            </Td>
            <Td className="whitespace-nowrap max-sm:hidden">
              <RelativeTime at={lead.receivedAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
