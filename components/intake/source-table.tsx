import { RelativeTime } from "#components/ui/relative-time.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { FillBars } from "./fill-bars.tsx";
import type { SourceRow } from "./intake-rows.ts";
import { SourceHours } from "./source-hours.tsx";

const KIND = { form: "Form", api: "API key", import: "Import", manual: "By hand" } as const;

/** Sources, busiest first, with their last 48 hours and 30 days. A row opens its form, its keys or its leads. */
export function SourceTable({
  sources,
  slug,
  seesKeys,
}: {
  sources: readonly SourceRow[];
  slug: string;
  seesKeys: boolean;
}) {
  return (
    <Table label="Sources" isFullBleed>
      <thead>
        <tr>
          <Th>Source</Th>
          <Th className="max-sm:hidden">48 hours</Th>
          <Th isNumber>
            <Tooltip text="Submissions of the last 30 days; each became a lead or joined one.">
              <span tabIndex={0} className="underline decoration-dotted underline-offset-2">
                Leads
              </span>
            </Tooltip>
            , 30 days
          </Th>
          <Th>Last seen</Th>
          <Th className="max-sm:hidden">
            <Tooltip text="Share of those submissions whose lead has the field.">
              <span tabIndex={0} className="underline decoration-dotted underline-offset-2">
                Filled
              </span>
            </Tooltip>
            : email, company, country, interest
          </Th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} href={placeOf(source, slug, seesKeys)} />
        ))}
      </tbody>
    </Table>
  );
}

function SourceLine({ source, href }: { source: SourceRow; href: string }) {
  const { name, kind, hours, submissionCount, lastSeenAt } = source;
  return (
    <Tr isLink isMuted={submissionCount === 0}>
      <Td className="min-w-40 max-sm:min-w-0">
        <RowLink href={href}>{name}</RowLink>
        <CellNote>{KIND[kind]}</CellNote>
      </Td>
      <Td className="max-sm:hidden">
        <SourceHours hours={hours} />
      </Td>
      <Td isNumber>{submissionCount}</Td>
      <Td className="whitespace-nowrap">{lastSeenAt ? <RelativeTime at={lastSeenAt} /> : "Not in 30 days"}</Td>
      <Td className="max-sm:hidden">
        {source.withEmail === null ? <span className="text-ink-3">–</span> : <FillBars shares={sharesOf(source)} />}
      </Td>
    </Tr>
  );
}

const sharesOf = ({ withEmail, withCompany, withCountry, withInterest }: SourceRow) => [
  { of: "email", share: withEmail ?? 0 },
  { of: "company", share: withCompany ?? 0 },
  { of: "country", share: withCountry ?? 0 },
  { of: "interest", share: withInterest ?? 0 },
];

function placeOf({ id, kind, formId }: SourceRow, slug: string, seesKeys: boolean): string {
  if (formId) return `/${slug}/intake/forms/${formId}`;
  if (kind === "api" && seesKeys) return `/${slug}/intake/keys`;
  return `/${slug}/leads?via=${id}`;
}
