import {
  dehydrate,
  type FetchInfiniteQueryOptions,
  type FetchQueryOptions,
  HydrationBoundary,
  type QueryKey,
} from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cache, type ReactNode } from "react";
import { makeQueryClient } from "#components/api/query-client.ts";
import { pageContext } from "#server/auth/page.ts";
import { appRouter } from "#server/trpc/root.ts";

const queryClient = cache(makeQueryClient);

/** The procedures as query options for a page on the server: `await prefetch(api.lead.mine.queryOptions({ slug }))`. */
export const api = createTRPCOptionsProxy({ ctx: pageContext, router: appRouter, queryClient });

/** Loads an answer before the page is sent. A failed one is left out: the browser asks for it and shows its error state. */
export async function prefetch<Data, Failure, Shown, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Shown, Key>,
): Promise<void> {
  await queryClient().prefetchQuery(options);
}

/** The same for a list that is read page by page: its first page. */
export async function prefetchPages<Data, Failure, Shown, Key extends QueryKey, Param>(
  options: FetchInfiniteQueryOptions<Data, Failure, Shown, Key, Param>,
): Promise<void> {
  await queryClient().prefetchInfiniteQuery(options);
}

/** Loads an answer for the page itself, and for the browser as well. Throws what the procedure throws. */
export function load<Data, Failure, Shown, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Shown, Key>,
): Promise<Shown> {
  return queryClient().fetchQuery(options);
}

/** Hands every answer that was loaded to the components below. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}
