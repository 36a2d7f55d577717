const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter of dates, the same object for the same request. Making one takes 140 µs and 30 kB outside of the heap,
 * using it 0.5 µs: a page says hundreds of times. Throws on a zone that does not exist.
 */
export function dateFormat(language: "en-GB" | "en-CA", options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const found = made.get(key) ?? new Intl.DateTimeFormat(language, options);
  made.set(key, found);
  return found;
}
