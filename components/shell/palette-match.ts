/** Something the palette can open. */
export interface PaletteItem {
  id: string;
  label: string;
  href: string;
  /** In grey beside the label: a company, a section. */
  note?: string | undefined;
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The items in which every typed word begins a word, best first: those whose label begins with the query, then the given order. */
export function matching<Item extends { label: string; note?: string | undefined }>(
  items: readonly Item[],
  query: string,
): Item[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...items];
  const hits = items.filter((item) => {
    const tokens = fold(`${item.label} ${item.note ?? ""}`).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => tokens.some((token) => token.startsWith(word)));
  });
  const begins = (item: Item) => fold(item.label).startsWith(words.join(" "));
  return [...hits.filter(begins), ...hits.filter((item) => !begins(item))];
}
