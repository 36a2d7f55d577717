"use client";
import { useMemo } from "react";
import { checkDraft } from "#server/core/routing/check-draft.ts";
import { builderFields } from "./builder-fields.ts";
import { namesOf, type RulesKit } from "./rules-context.tsx";
import { surroundingsOf } from "./surroundings.ts";
import type { Editor } from "./types.ts";

/** Makes the kit of the ruleset page from what the server answered and the rules as they stand here. */
export function useMakeRulesKit(slug: string, editor: Editor, rules: RulesKit["rules"]): RulesKit {
  const fields = useMemo(() => builderFields(editor), [editor]);
  const around = useMemo(() => surroundingsOf(editor), [editor]);
  return useMemo(
    () => ({
      slug,
      canWrite: editor.canWrite,
      names: namesOf({ names: editor.names, rules }),
      choices: editor.names,
      fields,
      problems: checkDraft(rules, around),
      rules,
    }),
    [slug, editor, rules, fields, around],
  );
}
