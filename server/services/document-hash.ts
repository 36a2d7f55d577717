import { createHash } from "node:crypto";

/** The name of a stored document: SHA-256 of its JSON text, which the database keeps to the letter; base64url. */
export const documentHash = (text: string): string => createHash("sha256").update(text).digest("base64url");
