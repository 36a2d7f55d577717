import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { findLiveSession, revokeSession } from "#db/directory/session.ts";
import { AppError } from "../errors.ts";
import { runtime } from "../runtime.ts";
import { sessionCookie } from "./session.ts";
import { enterByLink, SESSION_DAYS, signIn } from "./sign-in.ts";

const DAY_SECONDS = 86_400;

/**
 * How next-auth signs people in here: e-mail and password, a signed token that carries only the id of a session row.
 * Made per request, because the runtime is not there when pages are built. `address` is where the request came from.
 */
export function nextAuthOptions(request: { address: string | null; userAgent: string }): NextAuthOptions {
  const { env } = runtime();
  return {
    secret: env.NEXTAUTH_SECRET,
    useSecureCookies: env.PUBLIC_URL.startsWith("https:"),
    cookies: { sessionToken: sessionCookie(env.PUBLIC_URL) },
    session: { strategy: "jwt", maxAge: SESSION_DAYS * DAY_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [credentials(request)],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.sessionId } : { sid: token.sid }),
      session: async ({ session, token }) => {
        const live = typeof token.sid === "string" ? await findLiveSession(runtime().db.kysely, token.sid) : undefined;
        return { expires: session.expires, user: live ? { name: live.name, email: live.email } : undefined };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const { kysely } = runtime().db;
        const live = typeof token.sid === "string" ? await findLiveSession(kysely, token.sid) : undefined;
        if (live) await revokeSession(kysely, live.personId, live.sessionId);
      },
    },
    logger: {
      error: (code, detail) => runtime().log.error({ code, detail }, "next-auth"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function credentials(request: { address: string | null; userAgent: string }) {
  return CredentialsProvider({
    name: "Email or the link of a verification mail, and password",
    credentials: { email: { type: "email" }, password: { type: "password" }, token: { type: "text" } },
    authorize: async (typed) => {
      try {
        const password = String(typed?.password ?? "").slice(0, 500);
        const begun = typed?.token
          ? await enterByLink({ token: typed.token.slice(0, 100), password, ...request })
          : await signIn({ email: String(typed?.email ?? ""), password, ...request });
        return begun && { id: begun.personId, sessionId: begun.sessionId };
      } catch (error) {
        if (error instanceof AppError && error.code === "limit_reached")
          throw new Error("TooManyAttempts", { cause: error });
        if (error instanceof AppError && error.code === "invalid") throw new Error("LinkIsOver", { cause: error });
        runtime().log.error({ err: error }, "sign-in failed");
        throw new Error("Failed", { cause: error });
      }
    },
  });
}

declare module "next-auth" {
  interface User {
    /** The session row that was begun. */
    sessionId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: unknown;
  }
}
