import { getToken } from "next-auth/jwt";
import { findLiveSession } from "#db/directory/session.ts";
import { runtime } from "../runtime.ts";

/** A signed-in person, as checked in the database for this request. */
export type Session = { sessionId: string; personId: string; name: string; email: string; isVerified: boolean };

/** Name and options of the session cookie, for Next's handler and for Hono alike. */
export function sessionCookie(publicUrl: string) {
  const isSecure = publicUrl.startsWith("https:");
  return {
    name: isSecure ? "__Host-fairlead.session" : "fairlead.session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure },
  };
}

/** Answers who is signed in, or null. The token only carries a session id; the session row decides, on every request. */
export async function readSession(cookies: Record<string, string>): Promise<Session | null> {
  const { env, db } = runtime();
  const { name } = sessionCookie(env.PUBLIC_URL);
  if (!cookies[name]) return null;
  const req = { cookies, headers: {} } as unknown as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({ req, cookieName: name, secret: env.NEXTAUTH_SECRET });
  const sessionId = token?.sid;
  if (typeof sessionId !== "string") return null;
  return (await findLiveSession(db.kysely, sessionId)) ?? null;
}

/** Splits a Cookie header into names and values. */
export function parseCookies(header: string | null | undefined): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) cookies[part.slice(0, at).trim()] = decodeURIComponent(part.slice(at + 1).trim());
  }
  return cookies;
}
