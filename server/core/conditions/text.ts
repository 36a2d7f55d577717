const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * The form in which text is compared: trimmed, Unicode NFKC, case folded
 * ("  Straße " and "STRASSE" are equal). Empty when nothing is left.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // Upper then lower folds what lower alone keeps apart (ß, ſ); a final sigma is still a sigma.
  return text.normalize("NFKC").trim().toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFKC");
}

/**
 * Makes a glob ready to be asked whether it fits a whole text: `*` is any run, `?` any one
 * character, everything else itself. Pattern and text already folded.
 *
 * Time grows with text × pattern at worst: only the last star is ever tried again.
 */
export function compileGlob(pattern: string): (text: string) => boolean {
  const glob = Array.from(pattern);
  return (text) => fits(Array.from(text), glob);
}

function fits(text: readonly string[], glob: readonly string[]): boolean {
  let at = 0;
  let want = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const expected = glob[want];
    if (expected === "*") {
      star = want++;
      resume = at;
    } else if (expected === "?" || expected === text[at]) {
      at++;
      want++;
    } else if (star >= 0) {
      want = star + 1;
      at = ++resume;
    } else return false;
  }
  while (glob[want] === "*") want++;
  return want === glob.length;
}
