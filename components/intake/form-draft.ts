"use client";
import { useEffect, useState } from "react";
import { type FormDefinition, formDefinitionSchema, STARTING_FORM } from "#server/core/form/form-definition.ts";

/** A form while it is edited. */
export type FormDraft = { name: string; definition: FormDefinition; origins: readonly string[] };

/** What a new form starts from. */
export const NEW_FORM: FormDraft = { name: "", definition: STARTING_FORM, origins: [] };

/** What is wrong with a draft, by path: "definition.fields.0.label". */
export type Problems = ReadonlyMap<string, string>;

/** Answers what is wrong with a draft; empty when it can be saved. */
export function problemsOf({ name, definition }: FormDraft): Problems {
  const problems = new Map<string, string>();
  if (name.trim() === "") problems.set("name", "Name the form.");
  for (const { path, message } of formDefinitionSchema.safeParse(definition).error?.issues ?? []) {
    const at = ["definition", ...path].join(".");
    if (!problems.has(at)) problems.set(at, message);
  }
  return problems;
}

/**
 * Holds a form while it is edited. What is not saved yet outlives a reload and a look at another page, in
 * this tab: it is kept under `keptAs`, which changes with every save.
 */
export function useFormDraft(saved: FormDraft, keptAs: string) {
  const [draft, setDraft] = useState(saved);
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    const kept = recall(keptAs);
    if (!kept) return;
    setDraft(kept);
    setChanged(true);
  }, [keptAs]);
  const edit = (change: Partial<FormDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    setChanged(true);
    sessionStorage.setItem(keptAs, JSON.stringify(next));
  };
  const forget = () => {
    sessionStorage.removeItem(keptAs);
    setChanged(false);
  };
  const discard = () => {
    forget();
    setDraft(saved);
  };
  return { draft, isChanged, edit, forget, discard };
}

function recall(keptAs: string): FormDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keptAs) ?? "null") as FormDraft | null;
  } catch {
    return null;
  }
}
