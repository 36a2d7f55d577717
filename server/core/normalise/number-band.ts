/** A number as people write one, or a band of numbers. `max` is null for a single number and for an open band. */
export type NumberBand = { readonly min: number; readonly max: number | null };

/** What "less than n" means: down to `lowest`, up to n − `step` (1 counts heads, 0 measures). */
export type BandOptions = { readonly lowest: number; readonly step: number };

const LENGTH_MAX = 60;

const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mio: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
  billions: 1e9,
  milliarden: 1e9,
};

const NUMBER = String.raw`(\d[\d.,' ]*) ?(${Object.keys(MULTIPLIERS)
  .sort((a, b) => b.length - a.length)
  .join("|")})?\.?`;
const SEPARATOR = String.raw` ?(?:-|–|—|\.\.+|…| to | bis | a |and) ?`;
const BAND = new RegExp(`^${NUMBER}(?:${SEPARATOR}${NUMBER})?$`);
const BELOW = /^(?:<(?!=)|less than|fewer than|under|below|unter|weniger als)/;
const UP_TO = /^(?:<=|≤|up to|at most|max\b\.?|maximum|bis zu|bis)/;
const ABOVE =
  /^(?:>=?|≥|over|more than|above|at least|from|min\b\.?|minimum|mehr als|über|ab\b)|(?:\+|\bplus|or more|and above|and more|und mehr)$/g;
// A spreadsheet that took "11-50" for a date shows "Nov-50", and "1-10" as "10-Jan".
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATED = new RegExp(`^(?:(\\d{1,4})-(${MONTHS.join("|")})|(${MONTHS.join("|")})-(\\d{1,4}))$`);

/**
 * Reads a number or band as people write it: "51-200", "10,000+", "< 10", "1.5k",
 * "5 to 10 million" (the lower bound takes the unit of the upper one), "Nov-50".
 *
 * `text` without unit words. Null when it is neither, or the bounds are the wrong way
 * round. Never throws.
 */
export function toNumberBand(text: string, { lowest, step }: BandOptions): NumberBand | null {
  if (text.length > LENGTH_MAX) return null;
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim();
  const dated = fromDate(plain);
  if (dated !== null) return dated;
  const isBelow = BELOW.test(plain);
  const isUpTo = UP_TO.test(plain);
  const band = fromNumbers(
    plain
      .replace(isBelow ? BELOW : UP_TO, "")
      .replace(ABOVE, "")
      .trim(),
  );
  if (band === null || !(isBelow || isUpTo)) return band;
  return band.max === null ? checked(lowest, band.min - (isBelow ? step : 0)) : null;
}

function fromDate(text: string): NumberBand | null {
  const match = DATED.exec(text);
  if (match === null) return null;
  return checked(MONTHS.indexOf(match[2] ?? match[3] ?? "") + 1, Number(match[1] ?? match[4]));
}

function fromNumbers(text: string): NumberBand | null {
  const match = BAND.exec(text);
  if (match === null) return null;
  const [, low = "", lowUnit, high, highUnit] = match;
  const min = toNumber(low, high === undefined ? lowUnit : (lowUnit ?? highUnit));
  return checked(min, high === undefined ? null : toNumber(high, highUnit));
}

function checked(min: number, max: number | null): NumberBand | null {
  return Number.isFinite(min) && (max === null || max >= min) ? { min, max } : null;
}

function toNumber(digits: string, unit: string | undefined): number {
  const multiplier = unit === undefined ? 1 : (MULTIPLIERS[unit] ?? 1);
  // Rounded, because 1.1 × 1,000,000 is not whole in binary.
  return Math.round(Number(withPoint(digits.replace(/[' ]/g, ""), multiplier > 1)) * multiplier * 100) / 100;
}

/** Writes digits with a decimal point and without thousands separators, whichever of . and , was used for which. */
function withPoint(digits: string, hasUnit: boolean): string {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return digits;
  const mark = digits.charAt(last);
  const whole = digits.slice(0, last).replace(/[.,]/g, "");
  const isThousands =
    digits.length - last === 4 &&
    (!hasUnit || digits.indexOf(mark) !== last) &&
    !digits.slice(0, last).includes(mark === "." ? "," : ".");
  return isThousands ? whole + digits.slice(last + 1) : `${whole}.${digits.slice(last + 1)}`;
}
