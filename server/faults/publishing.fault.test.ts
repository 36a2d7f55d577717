// P15: publishing is atomic. At full figures.
import { provePublishing } from "#db/testing/prove-publishing.ts";

await provePublishing({ publishes: 50, control: 10 });
