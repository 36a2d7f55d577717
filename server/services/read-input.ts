import type * as z from "zod";
import { AppError } from "../errors.ts";

/** Reads what a person sent to a service. Throws `invalid` in the words of the first fault, naming its field. */
export function readInput<T extends z.ZodType>(schema: T, input: z.input<T>): z.output<T> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AppError("invalid", issue?.message ?? "This cannot be read.", {
    ...(issue && issue.path.length > 0 ? { field: issue.path.join(".") } : {}),
    cause: read.error,
  });
}
