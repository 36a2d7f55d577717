import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { clientAddress } from "#server/auth/client-address.ts";
import { nextAuthOptions } from "#server/auth/next-auth-options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Sign-in, sign-out and their CSRF token. The server in front of Next names the caller's address in X-Forwarded-For. */
function answer(request: NextRequest, context: Context): Promise<Response> {
  const forwarded = request.headers.get("x-forwarded-for") ?? undefined;
  const options = nextAuthOptions({
    address: clientAddress("127.0.0.1", forwarded),
    userAgent: request.headers.get("user-agent") ?? "",
  });
  return NextAuth(options)(request, context);
}

export { answer as GET, answer as POST };
