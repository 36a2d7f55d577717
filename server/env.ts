import * as z from "zod";

const ROLES = ["web", "api", "worker"] as const;

const schema = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.url(),
  DATABASE_APP_URL: z.url(),
  /** How long a request waits for a connection before it is told that it cannot be served. */
  DATABASE_WAIT_MS: z.coerce.number().int().min(100).max(60_000).default(2_000),
  FAIRLEAD_ROLES: z
    .string()
    .default(ROLES.join(","))
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(z.enum(ROLES)).min(1)),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(16),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default("Fairlead <no-reply@fairlead.example>"),
  FAIRLEAD_DATA: z.string().min(1),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** What the process was started with. `isLoopback` decides whether mailbox page and sample members may exist. */
export type Env = z.infer<typeof schema> & { isLoopback: boolean };

/** Reads the environment. Throws one sentence that names every variable that is missing or wrong. */
export function readEnv(values: NodeJS.ProcessEnv = process.env): Env {
  const read = schema.safeParse(values);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`).join(", ");
    throw new Error(`Fairlead cannot start: ${wrong}. "npm run up" sets these for you.`);
  }
  const isLoopback = isLoopbackUrl(read.data.PUBLIC_URL);
  if (!isLoopback && !read.data.SMTP_URL) {
    throw new Error(
      "Fairlead cannot start: PUBLIC_URL is not a loopback address, so SMTP_URL must name a mail server.",
    );
  }
  return { ...read.data, isLoopback };
}

/** Answers whether only this machine can be meant by an address. */
export const isLoopbackUrl = (address: string): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
