import { v7 } from "uuid";

/** Where ids take their chance from; undefined is the machine's own. Only sample data replaces it. */
let drawBytes: (() => Uint8Array) | undefined;

/** A new time-ordered id. `at` (epoch ms) lets sample data carry ids of its own time. */
export const uuidv7 = (at?: number): string =>
  v7({ ...(at === undefined ? {} : { msecs: at }), ...(drawBytes ? { random: drawBytes() } : {}) });

/** Makes every id of this process repeatable from now on (undefined: no more). For sample data, in a process of its own. */
export function drawIdsFrom(bytes: (() => Uint8Array) | undefined): void {
  drawBytes = bytes;
}
