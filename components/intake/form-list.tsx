import { Badge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { CellNote, RowLink, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { FormRow } from "./intake-rows.ts";

/** The workspace's forms: which are open, and on which websites they stand. */
export function FormList({ forms, slug, canWrite }: { forms: readonly FormRow[]; slug: string; canWrite: boolean }) {
  return (
    <>
      <SectionHead
        title="Forms"
        note={canWrite ? "open one to edit it and to copy its snippet" : "open one to see what it asks"}
        className="mt-8 mb-3 px-gutter max-sm:px-4"
      />
      <Table label="Forms" isFullBleed>
        <thead>
          <tr>
            <Th>Form</Th>
            <Th>State</Th>
            <Th className="max-sm:hidden">Websites</Th>
            <Th className="max-sm:hidden">Changed</Th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <FormLine key={form.id} form={form} href={`/${slug}/intake/forms/${form.id}`} />
          ))}
        </tbody>
      </Table>
    </>
  );
}

function FormLine({ form: { name, isEnabled, origins, updatedAt }, href }: { form: FormRow; href: string }) {
  const websites = origins.map((origin) => origin.replace(/^https?:\/\//, ""));
  const where = websites.length === 0 ? "Hosted page only" : websites.join(", ");
  return (
    <Tr isLink isMuted={!isEnabled}>
      <Td className="min-w-40">
        <RowLink href={href}>{name}</RowLink>
        <CellNote className="sm:hidden">{where}</CellNote>
      </Td>
      <Td>
        <Badge tone={isEnabled ? "accent" : "line"}>{isEnabled ? "Open" : "Closed"}</Badge>
      </Td>
      <Td className="max-sm:hidden">{websites.length === 0 ? <span className="text-ink-3">{where}</span> : where}</Td>
      <Td className="whitespace-nowrap max-sm:hidden">
        <RelativeTime at={updatedAt} />
      </Td>
    </Tr>
  );
}
