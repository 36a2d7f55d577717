import { Check, X } from "lucide-react";
import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { Person } from "#components/ui/person.tsx";
import { SampleData } from "./sample-data.tsx";

const CANDIDATES = [
  { id: "ana", name: "Ana Duarte", isEligible: true, said: "Eligible, chosen", balance: 0.31 },
  { id: "emi", name: "Emi Sato", isEligible: true, said: "Eligible", balance: -0.52 },
  { id: "chloe", name: "Chloe Martin", isEligible: false, said: "At her daily cap", balance: 0.44 },
  { id: "ben", name: "Ben Okafor", isEligible: false, said: "On time off until Thursday", balance: 0.12 },
];

/** A decision as it is read in the product: the sentence, then everyone who could have had the lead. */
export function DecisionExample() {
  return (
    <div className="rounded-md border border-line bg-surface p-6 pb-3 max-sm:p-4 max-sm:pb-3">
      <p className="text-md leading-[25px] tracking-[-0.008em]">
        Ana owns this lead because rule 12 sends mid-market flow inquiries to the pool EMEA mid-market, and of the two
        people there who could take it now, the pool owed her most.
      </p>
      <ul className="mt-4">
        {CANDIDATES.map((candidate) => (
          <li
            key={candidate.id}
            className="grid min-h-row grid-cols-[160px_minmax(0,1fr)_auto] items-center gap-x-4 border-line-soft border-t text-sm max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:py-2"
          >
            <Person id={candidate.id} name={candidate.name} />
            <span className="flex items-center gap-1.5 max-sm:order-last max-sm:col-span-2 max-sm:pl-[31px]">
              {candidate.isEligible ? (
                <Check aria-hidden="true" className="text-accent-ink" />
              ) : (
                <X aria-hidden="true" className="text-ink-3" />
              )}
              {candidate.said}
            </span>
            <BalanceBar value={candidate.balance} isMe={candidate.id === "ana"} isEligible={candidate.isEligible} />
          </li>
        ))}
      </ul>
      <SampleData className="border-line-soft border-t pt-3" />
    </div>
  );
}
