import { single } from "../../runtime.ts";
import type { IntakeAnswer, IntakeItem } from "./item.ts";
import { runBatch } from "./run-batch.ts";

const MOST_LEADS = 256;
const MOST_BYTES = 1_000_000;
/** Workspaces that are in the database at once; the others wait their turn, first come first served. */
const MOST_BATCHES = 12;

type Waiting = { item: IntakeItem; resolve: (answer: IntakeAnswer) => void; reject: (error: unknown) => void };
type Lane = { waiting: Waiting[]; isBusy: boolean };

/**
 * Gathers what arrives for a workspace while its last batch is in the database. A single waiting lead is
 * never delayed for the sake of a batch, and a workspace with much to do goes to the end of the line after
 * each batch. Source: architecture section 6.
 */
export class Batcher {
  readonly #lanes = new Map<string, Lane>();
  readonly #line: string[] = [];
  #running = 0;
  #isWoken = false;

  submit(workspaceId: string, item: IntakeItem): Promise<IntakeAnswer> {
    return new Promise((resolve, reject) => {
      const lane = this.#laneOf(workspaceId);
      lane.waiting.push({ item, resolve, reject });
      if (!lane.isBusy) {
        lane.isBusy = true;
        this.#line.push(workspaceId);
        this.#wake();
      }
    });
  }

  /** Begins when what has already reached this process is read: of 64 requests at once the first does not go alone. */
  #wake(): void {
    if (this.#isWoken) return;
    this.#isWoken = true;
    setImmediate(() => {
      this.#isWoken = false;
      this.#next();
    });
  }

  #laneOf(workspaceId: string): Lane {
    const known = this.#lanes.get(workspaceId);
    if (known) return known;
    const lane = { waiting: [], isBusy: false };
    this.#lanes.set(workspaceId, lane);
    return lane;
  }

  #next(): void {
    while (this.#running < MOST_BATCHES && this.#line.length > 0) {
      const workspaceId = this.#line.shift() as string;
      this.#running += 1;
      void this.#run(workspaceId, this.#laneOf(workspaceId));
    }
  }

  async #run(workspaceId: string, lane: Lane): Promise<void> {
    const batch = cut(lane.waiting);
    try {
      const answers = await runBatch(
        workspaceId,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ resolve, reject }, at) => {
        const answer = answers[at];
        if (answer === undefined) reject(new Error("a lead of the batch got no answer"));
        else if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#running -= 1;
    if (lane.waiting.length > 0) this.#line.push(workspaceId);
    else {
      lane.isBusy = false;
      this.#lanes.delete(workspaceId);
    }
    this.#next();
  }
}

/** Takes the next batch off the waiting line: at most 256 leads or 1 MB, at least one. */
function cut(waiting: Waiting[]): Waiting[] {
  let bytes = 0;
  let count = 0;
  while (count < waiting.length && count < MOST_LEADS) {
    bytes += waiting[count]?.item.raw.length ?? 0;
    if (count > 0 && bytes > MOST_BYTES) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

/** The process's one batcher. */
export const batcher = (): Batcher => single("intake-batcher", () => new Batcher());
