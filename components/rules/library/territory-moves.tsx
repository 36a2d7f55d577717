"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { TerritoryMoves as Moves } from "../types.ts";
import { movesSentence, namedNote } from "./move-words.ts";

/** Who would go to another owner by the draft's tree, before it is published: by territory, then one by one. */
export function TerritoryMoves({ slug, back }: { slug: string; back: string }) {
  const api = useTRPC();
  const { data, error, refetch } = useQuery(
    api.rules.territoryMoves.queryOptions({ slug }, { refetchOnMount: "always" }),
  );
  return (
    <div className="px-gutter py-4 max-sm:px-4">
      <Link href={back} className="link mb-2 flex min-h-touch items-center gap-1 text-sm md:hidden">
        <ChevronLeft aria-hidden="true" />
        Back to the list
      </Link>
      <h2 className="font-semibold text-lg">Who would move</h2>
      {data && <Found slug={slug} moves={data} />}
      {!data && error && (
        <ErrorState title="This could not be counted." actions={<Button onClick={() => refetch()}>Try again</Button>}>
          The draft is kept, and nothing has moved.
        </ErrorState>
      )}
      {!data && !error && <SkeletonRows label="Counting" rows={8} height="table" />}
    </div>
  );
}

function Found({ slug, moves }: { slug: string; moves: Moves }) {
  const { territories, first } = moves;
  return (
    <>
      <p className="mt-1 max-w-[640px] text-base">{movesSentence(moves)}</p>
      {first.length > 0 && (
        <>
          <p className="mt-1 mb-5 max-w-[640px] text-ink-3 text-sm">
            Publishing moves none of them by itself. New leads follow the tree where a rule sends them to the
            territory’s owner; these stay until somebody reassigns them.
          </p>
          <Territories territories={territories} />
          <SectionHead title="One by one" note={namedNote(moves)} level={3} className="mt-7 mb-2" />
          <OneByOne slug={slug} first={first} />
        </>
      )}
    </>
  );
}

function Territories({ territories }: { territories: Moves["territories"] }) {
  return (
    <Table label="Moves by territory">
      <thead>
        <tr>
          <Th>Territory</Th>
          <Th>Owner by the draft</Th>
          <Th isNumber>Leads</Th>
          <Th isNumber>Accounts</Th>
        </tr>
      </thead>
      <tbody>
        {territories.map(({ id, name, to, leads, accounts }) => (
          <Tr key={id} isLink>
            <Td>
              <RowLink href={`?id=${id}`}>{name}</RowLink>
            </Td>
            <Td>{to ?? "Nobody"}</Td>
            <Td isNumber>{leads}</Td>
            <Td isNumber>{accounts}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function OneByOne({ slug, first }: { slug: string; first: Moves["first"] }) {
  return (
    <Table label="Leads and accounts that would move">
      <thead>
        <tr>
          <Th>Lead or account</Th>
          <Th className="max-sm:hidden">Territory</Th>
          <Th>Now</Th>
          <Th>By the draft</Th>
        </tr>
      </thead>
      <tbody>
        {first.map(({ kind, id, name, company, territory, from, to }) => (
          <Tr key={id} isLink>
            <Td className="max-w-72">
              <RowLink href={`/${slug}/${kind === "lead" ? "leads" : "accounts"}/${id}`} className="block truncate">
                {name || "Lead without a name"}
              </RowLink>
              <CellNote>{kind === "account" ? "Account" : (company ?? "Lead")}</CellNote>
            </Td>
            <Td className="max-sm:hidden">{territory}</Td>
            <Td>{from ?? "Nobody"}</Td>
            <Td>{to ?? "Nobody"}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
