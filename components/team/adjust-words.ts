/** Reads how many leads somebody typed, in hundredths: "−0.5" is −50; null where it is no number of at most two decimals, or 0. */
export function hundredthsOf(text: string): number | null {
  const typed = text.trim().replace(/^[−–]/, "-").replace(",", ".");
  if (!/^[+-]?(\d+|\d*\.\d{1,2})$/.test(typed)) return null;
  const hundredths = Math.round(Number(typed) * 100);
  return hundredths === 0 ? null : hundredths;
}
