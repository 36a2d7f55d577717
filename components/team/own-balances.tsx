import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { insightsHref } from "#components/insights/address.ts";
import { Link } from "#components/ui/link.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { goesByShares } from "#server/core/pool/pool-rules.ts";
import { OwnCorrections } from "./own-corrections.tsx";
import { METHOD_WORDS } from "./pool-rules-words.ts";
import { leads, placeWords, shareWords, shortBalanceWords } from "./pool-words.ts";
import type { OwnDay } from "./types.ts";

/** From here on a place in line says less than how many come before. */
const FAR = 10;

type OwnPool = NonNullable<OwnDay>["pools"][number];

/** One's own balance and place in line, in each of one's pools, and what corrected it. */
export function OwnBalances({ slug, pools }: { slug: string; pools: readonly OwnPool[] }) {
  return (
    <section aria-label="Your balance">
      <SectionHead title="Your balance" note={pools.length > 0 ? "what each pool owes you, in leads" : undefined} />
      {pools.length === 0 && (
        <p className="text-ink-2 text-sm">
          You are in no pool. Leads come to you by rules that name you and by your accounts.
        </p>
      )}
      <ul>
        {pools.map((pool) => (
          <li key={pool.id} className="border-line-soft border-b py-3 last:border-b-0">
            <div className="flex items-baseline gap-3 text-sm">
              <Link href={`/${slug}/team/pools/${pool.id}`} className="link-quiet font-medium">
                {pool.name}
              </Link>
              <span className="ml-auto text-ink-2 tabular-nums">{shortBalanceWords(pool.balanceNano)}</span>
            </div>
            <BalanceBar
              value={leads(pool.balanceNano)}
              isMe
              isEligible={pool.place !== null}
              width={320}
              hasNumber={false}
              className="my-1.5"
            />
            {Math.abs(leads(pool.balanceNano)) <= 1 && (
              <div className="flex w-[320px] max-w-full justify-between text-ink-3 text-xs" aria-hidden="true">
                <span>−1 ahead</span>
                <span>0</span>
                <span>+1 owed</span>
              </div>
            )}
            <p className="mt-2 text-ink-2 text-sm">
              {shareWords(pool)} {standing(pool)}{" "}
              <Link href={insightsHref(slug, "/fairness", { pool: pool.id })} className="link">
                Day by day
              </Link>
            </p>
          </li>
        ))}
      </ul>
      <OwnCorrections slug={slug} />
    </section>
  );
}

/** Where a pool goes by shares the balance makes the line; elsewhere its method does, and the balance is only kept. */
function standing({ place, method, isForSome }: OwnPool): string {
  if (method === "claim") return "Its leads are offered to everybody: the first to accept has one.";
  if (isForSome) return "You take only leads of one kind here: whose turn it is depends on the lead.";
  const how = goesByShares(method) ? "" : `${METHOD_WORDS[method].text} `;
  return how + inLine(place);
}

function inLine(place: number | null): string {
  if (place === null) return "Not in line now. Being away never costs you your place, it only stops new entitlement.";
  if (place === 1) return "You are next for a lead that anybody may take.";
  if (place > FAR) return `${place - 1} leads go to others before one reaches you, as it stands now.`;
  return `You are ${placeWords(place)} in line for a lead that anybody may take.`;
}
