"use client";
import { Link } from "#components/ui/link.tsx";
import { useTimeZone } from "#components/ui/now.tsx";
import { Person } from "#components/ui/person.tsx";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { actionWords, detailFacts } from "./audit-words.ts";

type Event = {
  id: string;
  at: Date;
  who: string | null;
  whoId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string | null;
  detail: Readonly<Record<string, unknown>>;
};

/** Changes, newest first: when, who, what. */
export function AuditTable({ slug, events }: { slug: string; events: readonly Event[] }) {
  const timeZone = useTimeZone();
  return (
    <Table label="Changes">
      <thead>
        <tr>
          <Th className="w-36 max-sm:w-24">When</Th>
          <Th className="w-52 max-sm:hidden">Who</Th>
          <Th>What</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Tr key={event.id}>
            <Td className="whitespace-nowrap text-ink-2 max-sm:whitespace-normal">
              <AbsoluteTime at={event.at} />
            </Td>
            <Td className="max-sm:hidden">
              {event.who && event.whoId ? <Person id={event.whoId} name={event.who} size={20} /> : "Fairlead"}
            </Td>
            <Td>
              <b className="font-medium sm:hidden">{event.who ?? "Fairlead"} </b>
              <Done slug={slug} event={event} />
              <span className="text-ink-3"> {factsOf(event, timeZone).join(" · ")}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What was done; a lead can be opened from it. */
function Done({ slug, event: { action, subjectKind, subjectId, subjectName } }: { slug: string; event: Event }) {
  if (subjectKind === "lead" && subjectId)
    return (
      <Link href={`/${slug}/leads/${subjectId}`} className="link-quiet">
        {actionWords(action)}
      </Link>
    );
  return <span>{[actionWords(action), subjectKind === "member" && subjectName].filter(Boolean).join(" ")}</span>;
}

function factsOf({ subjectKind, subjectName, detail }: Event, timeZone: string): string[] {
  const about = subjectKind !== "member" && subjectName ? [subjectName] : [];
  return [...about, ...detailFacts(detail, timeZone).filter((fact) => fact !== `name ${subjectName}`)];
}
