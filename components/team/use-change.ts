"use client";
import { useState } from "react";
import { type Refusal, refusalOf } from "#components/api/refusal.ts";

/**
 * Runs one change at a time: busy while it works, the refusal kept in words. `run` answers whether it was done.
 * `errorOf` gives the refusal of one field or of a part of it; `general` one of none of the named fields.
 */
export function useChange(fields: readonly string[] = []) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal(ofInput(refusalOf(error)));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const isAbout = (field: string) => refusal?.field === field || refusal?.field?.startsWith(`${field}.`) === true;
  const errorOf = (field: string) => (refusal && isAbout(field) ? refusal.message : null);
  return { isBusy, run, errorOf, refusal, general: refusal && !fields.some(isAbout) ? refusal.message : null };
}

/** A change travels in `of`; people know the fields by their own names. */
function ofInput({ message, field }: Refusal): Refusal {
  return { message, field: field?.replace(/^of\./, "") ?? null };
}
