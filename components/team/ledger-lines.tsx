import { signed } from "#components/charts/number-words.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Link } from "#components/ui/link.tsx";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import { correctionWords } from "./correction-words.ts";
import { leads } from "./pool-words.ts";
import type { LedgerLine } from "./types.ts";

const WORDS: Record<LedgerLine["kind"], string> = {
  turn: "Took",
  credit: "Credited for",
  debit: "Debited for",
  adjust: "Adjusted by hand",
};

/** Entries of a pool's ledger: who, what, when, and what it does to the balance. */
export function LedgerLines({ slug, lines }: { slug: string; lines: readonly LedgerLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id} className="flex items-start gap-2.5 border-line-soft border-b py-2 text-sm last:border-b-0">
          <Avatar id={line.repId} name={line.repName} size={20} isDecorative className="mt-px" />
          <span className="min-w-0 flex-1">
            <b className="font-medium">{line.repName}</b>{" "}
            <span className="text-ink-2">
              {WORDS[line.kind].toLowerCase()}
              {line.kind !== "adjust" && (
                <>
                  {" "}
                  <LeadOf slug={slug} line={line} />
                </>
              )}
            </span>
            <span className="block text-ink-3 text-xs">
              {line.note && `${correctionWords(line.note)}, `}
              <AbsoluteTime at={line.at} />
            </span>
          </span>
          <span className="font-medium tabular-nums" title="What it does to the balance">
            {signed(leads(line.balanceChangeNano) - line.assignedChange)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LeadOf({ slug, line }: { slug: string; line: LedgerLine }) {
  if (line.leadId === null) return "a lead";
  return (
    <Link href={`/${slug}/leads/${line.leadId}`} className="link-quiet">
      {line.leadName ?? line.company ?? "a lead without name"}
    </Link>
  );
}
