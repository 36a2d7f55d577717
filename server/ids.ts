import { v7 } from "uuid";

/** A new time-ordered id. `at` (epoch ms) lets sample data carry ids of its own time. */
export const uuidv7 = (at?: number): string => (at === undefined ? v7() : v7({ msecs: at }));
