import * as z from "zod";
import { libraryEditSchema } from "../core/library/edit-library.ts";
import { discardDraft } from "../services/rules/discard-draft.ts";
import { draftRulesSchema } from "../services/rules/draft-document.ts";
import { editLibrary } from "../services/rules/edit-library.ts";
import { previewTerritories } from "../services/rules/preview-territories.ts";
import { publishDraft } from "../services/rules/publish-draft.ts";
import { readEditor } from "../services/rules/read-editor.ts";
import { readHistory, readVersion } from "../services/rules/read-history.ts";
import { readTryContext } from "../services/rules/read-try-context.ts";
import { readExistingLead, readTypedLead } from "../services/rules/read-try-lead.ts";
import { readVolumes } from "../services/rules/read-volumes.ts";
import { restoreVersion } from "../services/rules/restore-version.ts";
import { saveDraft } from "../services/rules/save-draft.ts";
import { ableProcedure, memberProcedure, router } from "./trpc.ts";

const write = ableProcedure("writeRules");
const revision = z.int().min(0);
const version = z.int().min(1);
const source = z.object({ kind: z.enum(["api", "form", "import", "manual"]), name: z.string().max(200) });

/** The ruleset: what is in force, the draft, its history, and one lead tried on it. */
export const rulesRouter = router({
  editor: memberProcedure.query(({ ctx }) => readEditor(ctx.actor)),
  volumes: memberProcedure.query(({ ctx }) => readVolumes(ctx.actor)),
  history: memberProcedure.query(({ ctx }) => readHistory(ctx.actor)),
  version: memberProcedure
    .input(z.object({ version }))
    .query(({ ctx, input }) => readVersion(ctx.actor, input.version)),
  saveDraft: write
    .input(z.object({ revision, rules: draftRulesSchema }))
    .mutation(({ ctx, input }) => saveDraft(ctx.actor, input)),
  editLibrary: write
    .input(z.object({ revision, edit: libraryEditSchema }))
    .mutation(({ ctx, input }) => editLibrary(ctx.actor, input)),
  territoryMoves: write.query(({ ctx }) => previewTerritories(ctx.actor)),
  discardDraft: write
    .input(z.object({ revision }))
    .mutation(({ ctx, input }) => discardDraft(ctx.actor, input.revision)),
  publish: write
    .input(z.object({ revision, note: z.string() }))
    .mutation(({ ctx, input }) => publishDraft(ctx.actor, input)),
  restore: write.input(z.object({ revision, version })).mutation(({ ctx, input }) => restoreVersion(ctx.actor, input)),
  tryContext: ableProcedure("readTeam").query(({ ctx }) => readTryContext(ctx.actor)),
  typedLead: ableProcedure("readTeam")
    .input(z.object({ json: z.record(z.string(), z.unknown()), source }))
    .query(({ ctx, input }) => readTypedLead(ctx.actor, input)),
  existingLead: ableProcedure("readAllLeads")
    .input(z.object({ leadId: z.uuid() }))
    .query(({ ctx, input }) => readExistingLead(ctx.actor, input.leadId)),
});
