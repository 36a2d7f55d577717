import { defaultShouldDehydrateQuery, environmentManager, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import superjson from "superjson";

const FRESH_MS = 30_000;
const MOST_TRIES = 2;

/**
 * Makes a cache of answers: fresh for 30 s, values travel from server to browser by superjson. The browser tries again
 * what was not refused; a page that is made on the server waits for no second try.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => !environmentManager.isServer() && failures < MOST_TRIES && !isRefusal(error),
      },
      dehydrate: { serializeData: superjson.serialize, shouldDehydrateQuery: defaultShouldDehydrateQuery },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** Answers whether the server understood and said no; asking again would not help. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const { httpStatus } = (error.data ?? {}) as { httpStatus?: number };
  return httpStatus !== undefined && httpStatus < 500;
}
