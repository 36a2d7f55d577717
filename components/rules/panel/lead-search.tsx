"use client";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { Input } from "#components/ui/input.tsx";
import { useRulesKit } from "../rules-context.tsx";

const LEAST_LETTERS = 2;
const MOST_SHOWN = 6;

/** Finds a lead of the workspace to try, by name, company or e-mail. */
export function LeadSearch({ onPick }: { onPick: (leadId: string) => void }) {
  const { slug } = useRulesKit();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const isSearching = q.length >= LEAST_LETTERS;
  const { data } = useQuery(useTRPC().lead.list.queryOptions({ slug, filter: { q } }, { enabled: isSearching }));
  const pick = (leadId: string) => {
    setTyped("");
    onPick(leadId);
  };
  return (
    <div className="mb-4">
      <Input
        aria-label="Find a lead to try"
        icon={<Search />}
        size="sm"
        value={typed}
        placeholder="Find a lead, or type one below"
        onChange={(event) => setTyped(event.target.value)}
      />
      {isSearching && data && (
        <ul className="mt-1 rounded-md border border-line bg-surface text-sm">
          {data.rows.slice(0, MOST_SHOWN).map((lead) => (
            <li key={lead.id} className="border-line-soft border-t first:border-t-0">
              <button
                type="button"
                onClick={() => pick(lead.id)}
                className="flex w-full min-w-0 items-baseline gap-2 px-2.5 py-1.5 text-left hover:bg-hover max-sm:min-h-touch"
              >
                <span className="truncate font-medium">
                  {[lead.firstName, lead.lastName].filter(Boolean).join(" ") ||
                    lead.email ||
                    lead.company ||
                    "Lead without a name"}
                </span>
                <span className="truncate text-ink-3">{lead.company}</span>
              </button>
            </li>
          ))}
          {data.rows.length === 0 && <li className="px-2.5 py-1.5 text-ink-3">No lead fits “{q}”.</li>}
        </ul>
      )}
    </div>
  );
}
