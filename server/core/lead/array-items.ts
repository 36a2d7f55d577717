const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE] = [0x22, 0x5c, 0x2c, [0x5b, 0x7b], [0x5d, 0x7d]];

/**
 * Cuts the text of a JSON array into the texts of its items, each to the letter as it was sent (spaces around it
 * aside), in their order. `text` must be a valid JSON array; an empty one has no items. Never throws.
 */
export function arrayItems(text: string): string[] {
  const items: string[] = [];
  let [depth, begin, at] = [0, 0, 0];
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (OPEN.includes(code)) {
      depth += 1;
      if (depth === 1) begin = at + 1;
    } else if (CLOSE.includes(code)) {
      depth -= 1;
      if (depth === 0) break;
    } else if (code === COMMA && depth === 1) {
      items.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  const last = text.slice(begin, at).trim();
  return last === "" ? items : [...items, last];
}

/** The place of the quote that ends the string which begins at `at`: one before which an even number of backslashes stands. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
