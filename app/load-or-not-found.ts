import type { FetchQueryOptions, QueryKey } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { load } from "./prefetch.tsx";

const ABSENT = new Set(["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST"]);

/** Loads what a page is about. What does not exist, is somebody else's, or has no valid id is "not found"; a fault is thrown. */
export async function loadOrNotFound<Data, Failure, Shown, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Shown, Key>,
): Promise<Shown> {
  try {
    return await load(options);
  } catch (error) {
    if (error instanceof TRPCError && ABSENT.has(error.code)) notFound();
    throw error;
  }
}
