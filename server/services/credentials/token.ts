import { createHash, randomBytes } from "node:crypto";

/** A secret for an e-mailed link: 192 random bits, kept only as a hash. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** What the directory keeps of a token. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
