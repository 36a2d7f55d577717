import { SampleData } from "./sample-data.tsx";

const REQUEST = `curl $FAIRLEAD_URL/v1/leads \\
  -H "Authorization: Bearer $FAIRLEAD_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{ "email": "j.weber@hallmann.example", "type": "quote" }'`;

const ANSWER = `{ "status": "assigned",
  "owner": { "name": "Ana Duarte" },
  "pool": "EMEA mid-market",
  "priority": "P1",
  "due_at": "2026-11-17T10:38:04Z" }`;

/** A request and what it is answered with, shortened to the fields that matter. */
export function RequestExample() {
  return (
    <>
      <pre
        // What scrolls sideways must be reachable by keyboard.
        tabIndex={0}
        className="overflow-x-auto rounded-md border border-line bg-sunken px-5 py-4 font-mono text-sm leading-[22px]"
      >
        <code>
          {REQUEST}
          {"\n\n"}
          <span className="text-ink-3">201, shortened</span>
          {"\n"}
          {ANSWER}
        </code>
      </pre>
      <SampleData className="mt-2" />
    </>
  );
}
