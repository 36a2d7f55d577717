/**
 * Moves labels apart that would lie on each other: each keeps its order, at least `gap` from the
 * next, inside `from`–`to`, and as near to its wish as that allows. Answers in the given order.
 */
export function spreadLabels(wished: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wished.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at || a.index - b.index);
  const room = order.length > 1 ? Math.min(gap, (to - from) / (order.length - 1)) : gap;
  // Neighbours that collide become a block around the mean of their wishes (pool adjacent violators).
  const blocks: { sum: number; count: number }[] = [];
  const top = (block: { sum: number; count: number }) => block.sum / block.count - ((block.count - 1) * room) / 2;
  const bottom = (block: { sum: number; count: number }) => top(block) + (block.count - 1) * room;
  for (const label of order) {
    let block = { sum: clamp(label.at, from, to), count: 1 };
    let before = blocks.at(-1);
    while (before && top(block) - bottom(before) < room) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  const placed = blocks.flatMap((block) => {
    const start = clamp(top(block), from, Math.max(from, to - (block.count - 1) * room));
    return Array.from({ length: block.count }, (_, at) => start + at * room);
  });
  const answer = new Array<number>(wished.length).fill(0);
  for (const [rank, label] of order.entries()) answer[label.index] = placed[rank] ?? label.at;
  return answer;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** At most this many lines are labelled at their end; more could not be read. */
export const MOST_LABELS = 10;

/** The line ends that get a label, in the given order: all while there is room, else the focused one and those furthest from zero. */
export function labelledEnds<End extends { id: string; value: number | null }>(
  ends: readonly End[],
  focusedId: string,
): End[] {
  if (ends.length <= MOST_LABELS) return [...ends];
  const size = (end: End) => (end.id === focusedId ? Number.POSITIVE_INFINITY : Math.abs(end.value ?? 0));
  const kept = new Set(ends.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_LABELS));
  return ends.filter((end) => kept.has(end));
}
