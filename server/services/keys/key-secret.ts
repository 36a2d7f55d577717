import { hash, randomBytes } from "node:crypto";

const SECRET = /^fl_live_[0-9a-f]{48}$/;

/** A new API key, 192 random bits; shown once and never stored. */
export const newSecret = (): string => `fl_live_${randomBytes(24).toString("hex")}`;

/** A new public key of a form. It is no secret: it stands in the customer's page. */
export const newPublicKey = (): string => `pk_${randomBytes(12).toString("hex")}`;

/** What the database keeps of a key: its SHA-256 in hex. Random keys need no slow hash. */
export const hashKey = (key: string): string => hash("sha256", key, "hex");

/** What lists show of a secret: "fl_live_…c41f". */
export const hintOf = (secret: string): string => `fl_live_…${secret.slice(-4)}`;

/** Answers whether a text could be an API key at all; saves the look-up of what cannot. */
export const isSecretShaped = (text: string): boolean => SECRET.test(text);
