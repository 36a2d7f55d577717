import type { Role } from "#server/core/access.ts";
import type { World } from "./world.ts";

/**
 * One call of a procedure made of a workspace's real rows. `by`: the least role that may. `given` makes what the
 * call needs and answers the input without the slug. `own`: the call is about the person, not a workspace. `ends`: it
 * ends the workspace, so it has one to itself.
 */
export type Example = { by: Role; given: (world: World) => unknown | Promise<unknown>; own?: boolean; ends?: boolean };

/** A call without input beyond the slug. */
export const plain = (by: Role): Example => ({ by, given: () => ({}) });

/** The only value of a record. */
export const only = <T>(record: Record<string, T>): T => Object.values(record)[0] as T;
