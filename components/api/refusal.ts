import { TRPCClientError } from "@trpc/client";

/** What a person is told when a procedure failed; `field` names the input at fault, where one is. */
export type Refusal = { message: string; field: string | null };

const UNREACHED = "We could not reach Fairlead. Nothing was changed; try again.";

/** Reads a failed call: a refusal in its own words, bad input by its first issue, anything else as unreachable. Never throws. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError)) return { message: UNREACHED, field: null };
  const data = error.data as { code?: string; field?: string | null } | null | undefined;
  if (!data?.code) return { message: UNREACHED, field: null };
  const issue = data.code === "BAD_REQUEST" ? firstIssue(error.message) : undefined;
  return issue ?? { message: error.message, field: data.field ?? null };
}

/** Input that zod refused arrives as its list of issues in JSON. */
function firstIssue(message: string): Refusal | undefined {
  if (!message.startsWith("[")) return undefined;
  try {
    const [issue] = JSON.parse(message) as { message?: string; path?: (string | number)[] }[];
    return issue?.message ? { message: issue.message, field: issue.path?.join(".") ?? null } : undefined;
  } catch {
    return undefined;
  }
}
