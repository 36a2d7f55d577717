import { listPendingCredits } from "#db/queries/lead/credit-request.ts";
import { type Actor, demand, reading } from "../actor.ts";

/** More than this nobody decides at a sitting. */
const MOST = 100;

/** Reads the credits that wait for a manager, oldest first. */
export function readCredits(actor: Actor) {
  demand(actor, "approveCredits");
  return reading(actor, (scope) => listPendingCredits(scope, { limit: MOST }));
}
