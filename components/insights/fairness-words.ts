import { METHOD_WORDS } from "#components/team/pool-rules-words.ts";
import { goesByShares, type Method } from "#server/core/pool/pool-rules.ts";
import { leadsWords } from "./period-words.ts";
import type { FairnessPage, FairnessSeries } from "./types.ts";

type Told = Pick<FairnessSeries, "turns" | "worst" | "corrections"> & {
  reps: readonly { repId: string; name: string }[];
};

/** Balances tell how fair a pool was where it goes by them; elsewhere they tell what its method came to. */
export function fairnessSentence({ name, method }: NonNullable<FairnessPage["pool"]>, series: Told): string {
  const { turns, worst, reps, corrections } = series;
  const widest = worst?.gap ?? 0;
  const gap = `${widest.toFixed(2)} ${widest <= 1 ? "of a lead" : "leads"}`;
  const over = `Over ${leadsWords(turns)} of ${name}`;
  if (widest <= 1) return `${over} nobody drifted further than ${gap} from their share.`;
  const who = reps.find(({ repId }) => repId === worst?.repId)?.name ?? "somebody";
  if (!goesByShares(method))
    return `${over} ${who} got furthest from their share, ${gap}: the pool goes by ${methodName(method)}, not by shares.`;
  const cause = corrections > 0 ? "corrections by reassignment and absence" : "absence";
  return `${over} ${who} drifted furthest, ${gap} from their share: outside the band, as ${cause} can do.`;
}

const methodName = (method: Method) => METHOD_WORDS[method].title.toLowerCase();
