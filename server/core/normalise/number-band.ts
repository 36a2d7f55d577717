/** A number as people write one, or a band of numbers. `max` is null for a single number and for an open band. */
export type NumberBand = { readonly min: number; readonly max: number | null };

const LENGTH_MAX = 60;

const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3, t: 1e3, tsd: 1e3, thousand: 1e3,
  m: 1e6, mm: 1e6, mio: 1e6, mn: 1e6, mln: 1e6, million: 1e6, millions: 1e6, millionen: 1e6,
  b: 1e9, bn: 1e9, mrd: 1e9, billion: 1e9, billions: 1e9, milliarden: 1e9,
};

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12,
};

const TO = /\s*(?:-|–|—|to|bis|and|..|…)\s*/;
const NUMBER = String.raw`(\d[\d.,' ]*)\s*(${Object.keys(MULTIPLIERS).sort((a, b) => b.length - a.length).join("|")})?`;
const BAND = new RegExp(`^${NUMBER}(?:\\s*(?:-|–|—|\\.\\.+|…|to|bis|and|a)\\s*${NUMBER})?$`);
const BELOW = /^(?:<|less than|fewer than|under|below|unter|weniger als)\s*/;
const UP_TO = /^(?:<=|≤|up to|max\.?|maximum|at most|bis(?: zu)?)\s*/;
const ABOVE = /^(?:>=?|≥|over|more than|above|at least|from|min\.?|minimum|mehr als|über|ab)\s*|\s*(?:\+|plus|or more|and above|and more|und mehr)$/g;
