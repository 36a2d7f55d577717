/** Things that will happen, taken out in order of time; of the same time in the order they were put in. */
export class Timetable<T> {
  readonly #heap: { at: number; order: number; what: T }[] = [];
  #order = 0;

  put(at: number, what: T): void {
    this.#heap.push({ at, order: this.#order++, what });
    this.#rise(this.#heap.length - 1);
  }

  /** The next thing before `end`, or undefined. */
  take(end: number): { at: number; what: T } | undefined {
    const first = this.#heap[0];
    if (!first || first.at >= end) return undefined;
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #isBefore(a: number, b: number): boolean {
    const left = this.#heap[a];
    const right = this.#heap[b];
    if (!left || !right) return false;
    return left.at < right.at || (left.at === right.at && left.order < right.order);
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a] as { at: number; order: number; what: T };
    this.#heap[a] = this.#heap[b] as { at: number; order: number; what: T };
    this.#heap[b] = kept;
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (this.#isBefore(left, least)) least = left;
      if (this.#isBefore(right, least)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }
}
