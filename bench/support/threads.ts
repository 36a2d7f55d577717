import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Hands jobs to one thread a core, running `file` of this folder, and answers their results in order. `told` hears how many are done. */
export async function onThreads<Job, Result>(
  file: string,
  jobs: readonly Job[],
  told: (done: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let done = 0;
  const one = async (): Promise<void> => {
    const worker = new Worker(join(import.meta.dirname, file));
    try {
      for (let at = next++; at < jobs.length; at = next++) {
        results[at] = await ask<Result>(worker, jobs[at]);
        told(++done);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, one));
  return results;
}

function ask<Result>(worker: Worker, job: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.once("message", (result: Result) => {
      worker.off("error", reject);
      resolve(result);
    });
    worker.once("error", reject);
    worker.postMessage(job);
  });
}
