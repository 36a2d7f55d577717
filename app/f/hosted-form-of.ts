import { notFound } from "next/navigation";
import { cache } from "react";
import { api, load } from "#app/prefetch.tsx";
import type { PublicForm } from "#server/core/form/public-form.ts";

/** Answers the open form of a public key for a page; "not found" for unknown and closed ones alike. */
export const hostedFormOf = cache(async (publicKey: string): Promise<PublicForm> => {
  try {
    return await load(api.form.hosted.queryOptions({ publicKey }));
  } catch (error) {
    if ((error as { code?: string }).code === "NOT_FOUND") notFound();
    throw error;
  }
});
