import { findPicklistValue, type Picklist } from "./picklist.ts";
import { isPlaceholder } from "./text.ts";

/** Products in the order sent, none twice; `unknown` are those among them that the catalogue does not hold. */
export type ProductInterest = { readonly values: readonly string[]; readonly unknown: readonly string[] };

const NOTHING: ProductInterest = { values: [], unknown: [] };

/**
 * Answers which products a person asked about. Each text may hold several, split at
 * `;`, `|`, ` / ` or a line break, and at commas where every part is a known product.
 *
 * Unknown products are kept as sent. With an empty catalogue every product is known.
 * Never throws.
 */
export function toProductInterest(sent: readonly string[], catalogue: Picklist): ProductInterest {
  if (sent.length === 0) return NOTHING;
  const values = new Set<string>();
  const unknown = new Set<string>();
  for (const text of sent.flatMap((item) => split(item, catalogue))) {
    const value = findPicklistValue(text, catalogue);
    if (value === undefined && isPlaceholder(text)) continue;
    values.add(value ?? text);
    if (value === undefined && catalogue.length > 0) unknown.add(text);
  }
  return { values: [...values], unknown: [...unknown] };
}

function split(text: string, catalogue: Picklist): readonly string[] {
  if (findPicklistValue(text, catalogue) !== undefined) return [text];
  return parts(text, /[;|\n]| \/ /).flatMap((part) => {
    const pieces = parts(part, /,/);
    return pieces.every((piece) => findPicklistValue(piece, catalogue) !== undefined) ? pieces : [part];
  });
}

function parts(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
