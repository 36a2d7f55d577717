import { single } from "../../runtime.ts";
import type { Footing } from "./footing.ts";
import type { IntakeAnswer, IntakeItem } from "./item.ts";
import { type Answers, runBatch, runBatches, runFollowing } from "./run-batch.ts";

const MOST_LEADS = 256;
const MOST_BYTES = 1_000_000;
/** Up to so many leads of a workspace go together with those of others; more have a transaction of their own. */
const FEW_LEADS = 8;
/** Workspaces that share a transaction. */
const MOST_SHARING = 16;
/** Transactions at once that several workspaces share, and such of one workspace that may wait for its lock. */
const MOST_SHARED = 4;
const MOST_ALONE = 9;

/** A batch follows another with so many leads at least, and what waits is halved into batches of so many at least. */
const FEWEST_FOLLOWING = 24;
const FEWEST_HALF = 32;
/** So many batches do not follow once one was refused that did: its work was done twice. */
const WARY = 8;

type Waiting = { item: IntakeItem; resolve: (answer: IntakeAnswer) => void; reject: (error: unknown) => void };
/**
 * What a workspace has to do: `running` batches are on their way to the database, and `footing` is what the last of
 * them leaves, while the next one may follow it.
 */
type Lane = {
  workspaceId: string;
  waiting: Waiting[];
  isInLine: boolean;
  running: number;
  footing: Footing | null;
  /** Batches still to come that wait for the one before, because somebody else writes to the workspace as well. */
  wary: number;
};
/** A lane with what is taken from it. */
type Taken = { lane: Lane; batch: Waiting[] };

/**
 * Gathers what arrives for a workspace while its last batch is in the database. A single waiting lead is
 * never delayed for the sake of a batch, and a workspace with much to do goes to the end of the line after
 * each batch. Small batches of several workspaces share a transaction: for one lead, a transaction of its own
 * costs more than all that is done in it. A large one is decided while the one before it is still being written.
 * Source: architecture section 6, decisions/shared-transactions.md, decisions/following-batches.md.
 */
export class Batcher {
  readonly #lanes = new Map<string, Lane>();
  /** Lanes whose turn comes, and such as have much or could not share: they go alone. */
  readonly #line: Lane[] = [];
  readonly #lineAlone: Taken[] = [];
  #shared = 0;
  #alone = 0;
  #isWoken = false;

  submit(workspaceId: string, item: IntakeItem): Promise<IntakeAnswer> {
    return new Promise((resolve, reject) => {
      const lane = this.#laneOf(workspaceId);
      lane.waiting.push({ item, resolve, reject });
      this.#queue(lane);
    });
  }

  /** Puts a lane in line when it has something to do that need not wait for what it does already. */
  #queue(lane: Lane): void {
    const { waiting, running, footing } = lane;
    const mayFollow = running === 1 && footing !== null && waiting.length >= FEWEST_FOLLOWING;
    if (lane.isInLine || waiting.length === 0 || (running > 0 && !mayFollow)) return;
    lane.isInLine = true;
    this.#line.push(lane);
    this.#wake();
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
    const lane = { workspaceId, waiting: [], isInLine: false, running: 0, footing: null, wary: 0 };
    this.#lanes.set(workspaceId, lane);
    return lane;
  }

  #next(): void {
    while (this.#shared < MOST_SHARED && this.#line.length > 0) void this.#runShared(this.#takeSharing());
    while (this.#alone < MOST_ALONE && this.#lineAlone.length > 0)
      void this.#runAlone(this.#lineAlone.shift() as Taken);
  }

  /** Takes the small batches at the head of the line; the large ones that it meets go alone. */
  #takeSharing(): Taken[] {
    const sharing: Taken[] = [];
    while (sharing.length < MOST_SHARING) {
      const lane = this.#line.shift();
      if (!lane) break;
      lane.isInLine = false;
      if (lane.waiting.length === 0) continue;
      const isSmall = lane.running === 0 && lane.waiting.length <= FEW_LEADS;
      const taken = { lane, batch: cut(lane.waiting) };
      lane.running += 1;
      (isSmall ? sharing : this.#lineAlone).push(taken);
    }
    return sharing;
  }

  async #runShared(sharing: Taken[]): Promise<void> {
    if (sharing.length === 0) return;
    this.#shared += 1;
    try {
      const loads = sharing.map(({ lane, batch }) => ({
        workspaceId: lane.workspaceId,
        items: batch.map(({ item }) => item),
        offer: this.#offerOf(lane),
      }));
      const answers = await runBatches(loads);
      sharing.forEach((taken, at) => {
        const mine = answers[at];
        if (mine) return this.#done(taken, mine);
        taken.lane.footing = null;
        this.#lineAlone.push(taken);
      });
    } catch (error) {
      for (const taken of sharing) this.#failed(taken, error);
    }
    this.#shared -= 1;
    this.#next();
  }

  async #runAlone(taken: Taken): Promise<void> {
    this.#alone += 1;
    const { lane, batch } = taken;
    try {
      this.#done(
        taken,
        await this.#route(
          lane,
          batch.map(({ item }) => item),
        ),
      );
    } catch (error) {
      this.#failed(taken, error);
    }
    this.#alone -= 1;
    this.#next();
  }

  /** Routes a batch on what the one before leaves, where it may be; the next one may follow in its turn. */
  async #route(lane: Lane, items: IntakeItem[]): Promise<Answers> {
    const { workspaceId, footing } = lane;
    lane.footing = null;
    const offer = this.#offerOf(lane);
    const followed = footing && (await runFollowing({ workspaceId, items, offer }, footing));
    if (followed) return followed;
    lane.footing = null;
    lane.wary = footing ? WARY : Math.max(0, lane.wary - 1);
    return await runBatch(workspaceId, items, offer);
  }

  #offerOf(lane: Lane) {
    return (left: Footing): void => {
      if (lane.running === 0) return;
      lane.footing = lane.wary > 0 ? null : left;
      this.#queue(lane);
    };
  }

  #done({ lane, batch }: Taken, answers: Answers): void {
    batch.forEach(({ resolve, reject }, at) => {
      const answer = answers[at];
      if (answer === undefined) reject(new Error("a lead of the batch got no answer"));
      else if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    this.#free(lane);
  }

  #failed({ lane, batch }: Taken, error: unknown): void {
    for (const { reject } of batch) reject(error);
    this.#free(lane);
  }

  /** Once nothing is on its way the next batch begins anew. */
  #free(lane: Lane): void {
    lane.running -= 1;
    if (lane.running === 0) lane.footing = null;
    if (lane.running === 0 && lane.waiting.length === 0) this.#lanes.delete(lane.workspaceId);
    else this.#queue(lane);
  }
}

/**
 * Takes the next batch off the waiting line: half of what waits, so that the other half is decided while it is
 * written; all where that is little. At most 256 leads or 1 MB, at least one.
 */
function cut(waiting: Waiting[]): Waiting[] {
  const most = Math.min(MOST_LEADS, Math.max(FEWEST_HALF, Math.ceil(waiting.length / 2)));
  let bytes = 0;
  let count = 0;
  while (count < waiting.length && count < most) {
    bytes += waiting[count]?.item.raw.length ?? 0;
    if (count > 0 && bytes > MOST_BYTES) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

/** The process's one batcher. */
export const batcher = (): Batcher => single("intake-batcher", () => new Batcher());
