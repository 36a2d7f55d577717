import { single } from "../runtime.ts";

/** Called with a workspace's id as soon as this process has committed a change of it. */
export type PokeListener = (workspaceId: string) => void;

/** Who in this process wants to know at once; the others find out by looking every 200 ms. */
export const pokeListeners = (): Set<PokeListener> => single("live.poke", () => new Set<PokeListener>());

/** Says that a change of this workspace has just been committed by this process. Never throws. */
export function poke(workspaceId: string): void {
  for (const listener of pokeListeners()) listener(workspaceId);
}
