/** What came of a member's leads of a pool: how many, and how many of them were qualified. */
export type Conversion = { readonly repId: string; readonly leads: number; readonly qualified: number };

/** How far conversion may move a weight, in percent of what was set. */
export type TiltBand = { readonly floor: number; readonly ceiling: number };

/** Half of what was set to twice as much. */
export const DEFAULT_TILT: TiltBand = { floor: 50, ceiling: 200 };

/** So many leads at the pool's own rate stand behind everybody's: a few leads of luck move nobody far. */
const PRIOR_LEADS = 20;

/**
 * Answers the percent of their weight that each member's conversion earns: their rate against the pool's, both
 * counted with `PRIOR_LEADS` at the pool's rate, within the band. 100 for everybody where nothing was qualified yet.
 */
export function tiltsOf(members: readonly Conversion[], { floor, ceiling }: TiltBand): Map<string, number> {
  const leads = members.reduce((sum, member) => sum + member.leads, 0);
  const qualified = members.reduce((sum, member) => sum + member.qualified, 0);
  return new Map(
    members.map((member) => {
      if (qualified === 0) return [member.repId, 100];
      // rate ÷ pool rate × 100, in whole numbers until the one division.
      const earned =
        (100 * (member.qualified * leads + PRIOR_LEADS * qualified)) / (qualified * (member.leads + PRIOR_LEADS));
      return [member.repId, Math.min(ceiling, Math.max(floor, Math.round(earned)))];
    }),
  );
}
