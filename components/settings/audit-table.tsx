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
  subjectName: string | null;
  detail: Readonly<Record<string, unknown>>;
};

/** Changes, newest first: when, who, what. */
export function AuditTable({ events }: { events: readonly Event[] }) {
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
              <span>{[actionWords(event.action), event.subjectName].filter(Boolean).join(" ")}</span>
              <span className="text-ink-3"> {detailFacts(event.detail).join(" · ")}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
