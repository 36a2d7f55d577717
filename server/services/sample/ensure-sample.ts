import { listWorkspaceSlugs } from "#db/directory/workspace-list.ts";
import { runtime } from "../../runtime.ts";
import { deleteWorkspace } from "../workspaces/delete-workspace.ts";
import { SAMPLE_NAME, SAMPLE_SLUG, sampleOwner } from "./found-sample.ts";
import { loadSample, type SampleOptions } from "./load-sample.ts";

/**
 * Loads the sample company unless it is there, and anew when loading was cut short: a half sample has no yesterday.
 * Answers how many leads were loaded; 0 when it was there. Not for two processes at once.
 */
export async function ensureSample(options: SampleOptions): Promise<number> {
  const sample = (await listWorkspaceSlugs(runtime().db.kysely)).find(({ slug }) => slug === SAMPLE_SLUG);
  // The worker stays away from it until it is loaded.
  if (sample && !sample.isQuiet) return 0;
  const owner = sample && (await sampleOwner());
  if (owner) await deleteWorkspace(owner, { name: SAMPLE_NAME });
  const { leads } = await loadSample(options);
  return leads;
}
