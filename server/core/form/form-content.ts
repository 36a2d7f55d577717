const OWN_NAMES = new Set(["idempotency_key", "homepage", "consent", "consent_asked", "language", "time_zone"]);

/** Answers whether a content type is that of an HTML form sent without script. */
export const isPlainForm = (contentType: string): boolean =>
  contentType.split(";", 1)[0]?.trim().toLowerCase() === "application/x-www-form-urlencoded";

/**
 * Reads the bytes of a filled form as a value: JSON, or the fields of a plain HTML form in
 * the shape the snippet sends. Undefined where they are not well-formed. Never throws.
 */
export function readFormContent(bytes: Uint8Array, contentType: string): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return isPlainForm(contentType) ? fromPlainForm(new URLSearchParams(text)) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromPlainForm(sent: URLSearchParams): object {
  const names = new Set([...sent.keys()].filter((name) => !OWN_NAMES.has(name)));
  const values = Object.fromEntries([...names].map((name) => [name, oneOrMany(sent.getAll(name))]));
  return {
    idempotency_key: sent.get("idempotency_key"),
    homepage: sent.get("homepage"),
    language: sent.get("language"),
    time_zone: sent.get("time_zone"),
    values,
    ...(sent.has("consent_asked") ? { consent: sent.has("consent") } : {}),
  };
}

const oneOrMany = (all: string[]): string | string[] => (all.length === 1 ? (all[0] ?? "") : all);
