// Runs in a thread of its own: answers each share of the pools that it is sent.
import { parentPort } from "node:worker_threads";
import { type Share, tallyShare } from "./all-present.ts";

parentPort?.on("message", (share: Share) => parentPort?.postMessage(tallyShare(share)));
