import { getToken } from "next-auth/jwt";
import { findLiveSession, touchSession } from "#db/directory/session.ts";
import { runtime, single } from "../runtime.ts";
import { isSampleEmail } from "../services/sample/people.ts";

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

/** Answers who is signed in, or null. The token only carries a session id; the session row decides, on every request. The sample's people are nobody beyond this machine. */
export async function readSession(cookies: Record<string, string>): Promise<Session | null> {
  const { env, db } = runtime();
  const { name } = sessionCookie(env.PUBLIC_URL);
  if (!cookies[name]) return null;
  const req = { cookies, headers: {} } as unknown as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({ req, cookieName: name, secret: env.NEXTAUTH_SECRET });
  const sessionId = token?.sid;
  if (typeof sessionId !== "string") return null;
  const session = await findLiveSession(db.kysely, sessionId);
  return session && (env.isLoopback || !isSampleEmail(session.email.toLowerCase())) ? session : null;
}

/** Answers whether a session that was read a while ago is neither revoked nor over. */
export const isSessionLive = async ({ sessionId }: Session): Promise<boolean> =>
  (await findLiveSession(runtime().db.kysely, sessionId)) !== undefined;

const NOTE_MS = 600_000;

/** Keeps "last used" of a session true to ten minutes, at the price of one small write in that time. */
export async function noteUse({ sessionId }: Session): Promise<void> {
  const noted = single("sessions noted", () => new Map<string, number>());
  const at = Date.now();
  if (at - (noted.get(sessionId) ?? 0) < NOTE_MS) return;
  if (noted.size > 10_000) noted.clear();
  noted.set(sessionId, at);
  await touchSession(runtime().db.kysely, sessionId);
}

/** Splits a Cookie header into names and values. */
export function parseCookies(header: string | null | undefined): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) cookies[part.slice(0, at).trim()] = readable(part.slice(at + 1).trim());
  }
  return cookies;
}

/** Another site's cookie may hold anything; what cannot be decoded stands as it is. */
function readable(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
