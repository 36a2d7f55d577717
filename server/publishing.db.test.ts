// P15: publishing is atomic. The short form; `npm run test:faults` has the full figures.
import { provePublishing } from "#db/testing/prove-publishing.ts";

await provePublishing({ publishes: 8, control: 4 });
