import * as z from "zod";
import { lowerNextDue } from "#db/directory/head.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { getWorkspace, updateWorkspace as updateRow } from "#db/queries/workspace/workspace.ts";
import {
  readWorkspaceSettings,
  type WorkspaceSettings,
  workspaceSettingsSchema,
} from "#server/core/workspace-settings.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { workspaceName } from "./sign-up.ts";
import { timeZoneName } from "./time-zone-name.ts";

/** What an admin changes at once; a part that is left out stays. */
export const workspaceChange = z.object({
  name: workspaceName.optional(),
  timeZone: timeZoneName.optional(),
  settings: workspaceSettingsSchema.omit({ schemaVersion: true }).partial().optional(),
});

/** Changes the workspace's name, zone or settings. New leads are decided by them at once; leads already decided keep theirs. */
export async function updateWorkspace(actor: Actor, change: z.output<typeof workspaceChange>): Promise<void> {
  demand(actor, "manageSettings");
  await writing(actor, async (w) => {
    const before = await getWorkspace(w.scope);
    const settings = readWorkspaceSettings(await getWorkspaceSettings(w.scope));
    const after: WorkspaceSettings = { ...settings, ...change.settings };
    await updateRow(w.scope, {
      name: change.name ?? before.name,
      timeZone: change.timeZone ?? before.timeZone,
      settings: after,
    });
    const fields = [
      ...(change.name !== undefined && change.name !== before.name ? ["name"] : []),
      ...(change.timeZone !== undefined && change.timeZone !== before.timeZone ? ["timeZone"] : []),
      ...Object.keys(change.settings ?? {}).filter((key) => isChanged(settings, after, key)),
    ];
    if (fields.length === 0) return;
    // Held leads may be due earlier now than when they were looked at last.
    await lowerNextDue(w.scope, w.head.now);
    await audit(w, actor, {
      action: "workspace.changed",
      subjectKind: "workspace",
      subjectId: w.scope.workspaceId,
      detail: { fields },
    });
  });
}

const isChanged = (before: WorkspaceSettings, after: WorkspaceSettings, key: string) =>
  JSON.stringify(before[key as keyof WorkspaceSettings]) !== JSON.stringify(after[key as keyof WorkspaceSettings]);
