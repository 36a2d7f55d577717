import { toNumberBand } from "./number-band.ts";
import { remember } from "./remember.ts";

const CURRENCY =
  /\s*(?:us\$|r\$|a\$|c\$|[$€£¥₹]|\b(?:usd|eur|gbp|brl|chf|cad|aud|jpy|inr|euros?|dollars?)\b|(?:per|a) year|p\.?a\.?$|annually|arr\b)\s*/gi;
const MOST = 1e15;

/**
 * Answers yearly revenue as a number in the currency it was sent in; of a band its
 * lower bound: "$1M-$5M" → 1000000. Null when the text is no amount. Never throws.
 */
export function toRevenue(text: string): number | null {
  return text.length > 80 ? null : readRevenue(text);
}

const readRevenue = remember((text: string): number | null => {
  const band = toNumberBand(text.replace(CURRENCY, " "), { lowest: 0, step: 0 });
  return band === null || band.min > MOST ? null : band.min;
});
