// Runs in a thread of its own: answers the rows that the peers choose for each lot of leads it is sent.
import { parentPort } from "node:worker_threads";
import { type PeerJob, peerRows } from "./peer-rows.ts";

parentPort?.on("message", async (job: PeerJob) => parentPort?.postMessage(await peerRows(job)));
