import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

/** Where ids take their chance from; undefined is the machine's own. Only sample data replaces it. */
let drawBytes: (() => Uint8Array) | undefined;

/** A new time-ordered id. `at` (epoch ms) lets sample data carry ids of its own time. */
export const uuidv7 = (at?: number): string =>
  v7({ ...(at === undefined ? {} : { msecs: at }), random: drawBytes ? drawBytes() : nextBytes() });

/** Makes every id of this process repeatable from now on (undefined: no more). For sample data, in a process of its own. */
export function drawIdsFrom(bytes: (() => Uint8Array) | undefined): void {
  drawBytes = bytes;
}

const ID_BYTES = 16;
const drawn = new Uint8Array(256 * ID_BYTES);
let used = drawn.length;

/** Chance is drawn for many ids at once: asking the machine for each was a twentieth of the time of an arrival. */
function nextBytes(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += ID_BYTES;
  return drawn.subarray(used - ID_BYTES, used);
}
