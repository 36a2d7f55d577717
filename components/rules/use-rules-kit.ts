"use client";
import { useMemo } from "react";
import { diffLibrary } from "#server/core/library/library-diff.ts";
import { checkDraft } from "#server/core/routing/check-draft.ts";
import { builderFields } from "./builder-fields.ts";
import { namesOf, type RulesKit } from "./rules-context.tsx";
import { surroundingsOf } from "./surroundings.ts";
import type { Editor } from "./types.ts";

/** Makes the kit of the ruleset page from what the server answered and the rules as they stand here. */
export function useMakeRulesKit(
  slug: string,
  editor: Editor,
  { rules, library }: Pick<RulesKit, "rules" | "library">,
): RulesKit {
  const fields = useMemo(() => builderFields(editor), [editor]);
  const around = useMemo(() => surroundingsOf(editor), [editor]);
  return useMemo(
    () => ({
      slug,
      canWrite: editor.canWrite,
      names: namesOf({ ...editor, rules, library }),
      choices: editor.names,
      fields,
      problems: checkDraft(rules, around, library),
      rules,
      library,
      libraryChanges: diffLibrary(editor.live.library, library),
    }),
    [slug, editor, rules, library, fields, around],
  );
}
