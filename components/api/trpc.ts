"use client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "#server/trpc/root.ts";

/**
 * `useTRPC()` gives query, mutation and subscription options by procedure:
 * `useQuery(useTRPC().lead.mine.queryOptions({ slug }))`. `useTRPCClient()` calls a procedure outside of a hook.
 */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
