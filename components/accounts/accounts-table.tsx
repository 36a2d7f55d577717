import { countWords } from "#components/charts/number-words.ts";
import { Person } from "#components/ui/person.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { classWords, countryWords } from "./account-words.ts";
import { DomainList } from "./domain-list.tsx";
import type { AccountLine } from "./types.ts";

/** Accounts, one a row: name, class, owner, domains. */
export function AccountsTable({ slug, accounts }: { slug: string; accounts: readonly AccountLine[] }) {
  return (
    <Table label="Accounts" isFullBleed>
      <thead>
        <tr>
          <Th>Account</Th>
          <Th className="max-sm:hidden">Class</Th>
          <Th>Owner</Th>
          <Th className="max-md:hidden">Domains</Th>
          <Th className="max-lg:hidden">Country</Th>
          <Th isNumber className="max-lg:hidden">
            Employees
          </Th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Tr key={account.id} isLink>
            <Td className="max-w-72 max-sm:max-w-48">
              <RowLink href={`/${slug}/accounts/${account.id}`} className="block truncate" title={account.name}>
                {account.name}
              </RowLink>
              <CellNote className="truncate sm:hidden">
                {classWords(account.class)}
                {account.domains[0] && ` · ${account.domains[0].domain}`}
              </CellNote>
            </Td>
            <Td className="whitespace-nowrap max-sm:hidden">{classWords(account.class)}</Td>
            <Td>
              {account.ownerRepId && account.ownerName ? (
                <Person id={account.ownerRepId} name={account.ownerName} size={20} />
              ) : (
                <span className="text-ink-3">Nobody</span>
              )}
            </Td>
            <Td className="max-md:hidden">
              <DomainList domains={account.domains} most={2} />
            </Td>
            <Td className="max-lg:hidden">{countryWords(account.country) ?? <span className="text-ink-3">—</span>}</Td>
            <Td isNumber className="max-lg:hidden">
              {account.employees === null ? <span className="text-ink-3">—</span> : countWords(account.employees)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
