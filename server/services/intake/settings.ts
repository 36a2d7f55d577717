import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { withWorkspace } from "#db/scope.ts";
import type { Catalogue } from "#server/core/normalise/normalise.ts";
import type { ResponseStandard } from "#server/core/routing/situation.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { runtime, single } from "../../runtime.ts";

const KEEP_MS = 2_000;

/** What a workspace has set that decides how its leads are read. */
export type IntakeSettings = { catalogue: Catalogue; standards: ResponseStandard; sameCompanyDays: number };

type Kept = { settings: IntakeSettings; until: number };
const kept = () => single("intake-settings", () => new Map<string, Kept>());

/** What a workspace has set about its leads; at most 2 s old. Decisions store the parts they were told. */
export async function intakeSettings(workspaceId: string): Promise<IntakeSettings> {
  const known = kept().get(workspaceId);
  if (known && known.until > performance.now()) return known.settings;
  const stored = await withWorkspace(runtime().db.kysely, workspaceId, getWorkspaceSettings, { isReadOnly: true });
  const { productInterests, responseMinutes: standards, sameCompanyDays } = readWorkspaceSettings(stored);
  const settings = { catalogue: { productInterest: productInterests }, standards, sameCompanyDays };
  kept().set(workspaceId, { settings, until: performance.now() + KEEP_MS });
  return settings;
}

/** Has this process read a workspace's settings anew for the next lead; others do so within 2 s. Call it after the change is committed. */
export function forgetIntakeSettings(workspaceId: string): void {
  kept().delete(workspaceId);
}
