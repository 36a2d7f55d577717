"use client";
import { createContext, type ReactNode, useContext } from "react";
import { libraryNames } from "#server/core/handoff/names.ts";
import type { Library } from "#server/core/library/library.ts";
import type { LibraryChange } from "#server/core/library/library-diff.ts";
import type { DraftProblem } from "#server/core/routing/check-draft.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import type { BuilderField } from "./builder-fields.ts";
import type { RuleNames } from "./change-words.ts";
import type { Editor } from "./types.ts";

/** What every part of the ruleset page may need. */
export type RulesKit = {
  slug: string;
  canWrite: boolean;
  names: RuleNames;
  /** Whom rules can name: reps, pools, queues and members, with those that are gone. */
  choices: Editor["names"];
  fields: readonly BuilderField[];
  problems: readonly DraftProblem[];
  rules: readonly Rule[];
  /** What rules may name, as it stands in the draft. */
  library: Library;
  /** What is different in it from the version in force. */
  libraryChanges: readonly LibraryChange[];
};

const Context = createContext<RulesKit | null>(null);

/** Gives the kit of the ruleset page to the parts below. */
export function RulesKitProvider({ kit, children }: { kit: RulesKit; children: ReactNode }) {
  return <Context value={kit}>{children}</Context>;
}

/** The kit of the ruleset page. Throws outside of it. */
export function useRulesKit(): RulesKit {
  const kit = useContext(Context);
  if (!kit) throw new Error("useRulesKit needs a RulesKitProvider above.");
  return kit;
}

type Named = Pick<Editor, "names" | "timeZone"> & { rules: readonly Rule[]; library: Library };

/** Names by id, as sentences need them. */
export function namesOf({ names, timeZone, rules, library }: Named): RuleNames {
  return {
    timeZone,
    library: libraryNames(library),
    reps: byId(names.reps),
    pools: byId(names.pools),
    queues: byId(names.queues),
    people: byId(names.people),
    rules: byId(rules),
  };
}

const byId = (rows: readonly { id: string; name: string }[]) =>
  Object.fromEntries(rows.map(({ id, name }) => [id, name]));
