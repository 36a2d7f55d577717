import type { UntoldLead } from "#db/queries/held/waiting.ts";
import { exclusionOf, loadAt } from "#server/core/pool/eligibility.ts";
import { staffedTime } from "#server/core/pool/staffed.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { waitedFor } from "./next-release.ts";

/** Where leads wait: when somebody there is at work, and for each of its people why they could take none now (null: they could). */
export type Place = { staffed: ReturnType<typeof staffedTime>; exclusions: (Exclusion | null)[] };

/** Answers the place where a lead waits as it stands now; each is worked out once for all its leads, and kept in `places`. */
export function placeAt(
  places: Map<string, Place>,
  context: BatchContext,
  lead: Pick<UntoldLead, "poolId" | "repId">,
  now: number,
): Place {
  const key = lead.poolId ?? lead.repId ?? "";
  const known = places.get(key);
  if (known) return known;
  const { configuration, state } = context;
  const repIds = waitedFor(context, lead);
  const reps = repIds.map((repId) => configuration.roster.reps.get(repId)).filter((rep) => rep !== undefined);
  const exclusions = reps.map((rep) => {
    const caps = configuration.roster.capsIn.get(lead.poolId ?? "")?.get(rep.id);
    return exclusionOf(rep, loadAt(rep, state.standings.loads.get(rep.id), now), now, [], caps);
  });
  const place = { staffed: staffedTime(reps), exclusions };
  places.set(key, place);
  return place;
}
