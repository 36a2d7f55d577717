import { hash } from "node:crypto";

/** The name of a document by its content: SHA-256 of its text, base64url. What is stored keeps its text to the letter. */
export const documentHash = (text: string): string => hash("sha256", text, "base64url");
