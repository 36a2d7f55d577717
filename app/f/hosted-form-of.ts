import { cache } from "react";
import { loadOrNotFound } from "#app/load-or-not-found.ts";
import { api } from "#app/prefetch.tsx";

/** Answers the open form of a public key for a page; "not found" for unknown and closed ones alike. */
export const hostedFormOf = cache((publicKey: string) => loadOrNotFound(api.form.hosted.queryOptions({ publicKey })));
