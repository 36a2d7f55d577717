const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;
const ENCODER = new TextEncoder();

/**
 * Hash of a text as an unsigned 32-bit number, the same on every machine: murmur3 (x86, 32 bit)
 * over its UTF-8 bytes. For stable splits and fingerprints, never for secrets.
 * Source: A. Appleby, MurmurHash3, public domain.
 */
export function murmur3(text: string, seed: number): number {
  const bytes = ENCODER.encode(text);
  const tail = bytes.length & ~3;
  let hash = seed | 0;
  for (let at = 0; at < tail; at += 4) {
    hash = round(
      hash,
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24),
    );
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= tail; at--) rest = (rest << 8) | byteAt(bytes, at);
  if (tail < bytes.length) hash ^= scramble(rest);
  return finish(hash ^ bytes.length);
}

/** What a fingerprint is taken of: whole numbers up to 2⁵³, texts, nothing, and lists of them. */
export type Fingerprinted = number | string | null | undefined | readonly Fingerprinted[];

/**
 * Fingerprint of numbers and texts as an unsigned 32-bit number, the same on every machine: murmur3's rounds over the
 * two halves of each number and the letters of each text, lists closed by their length. To write them out first and
 * hash the bytes took ten times as long.
 */
export function fingerprintOf(value: Fingerprinted): number {
  return finish(fold(0, value));
}

function fold(hash: number, value: Fingerprinted): number {
  if (typeof value === "number") return round(round(hash, value | 0), Math.floor(value / 4_294_967_296) | 0);
  if (value === null || value === undefined) return round(hash, C2);
  return typeof value === "string" ? foldText(hash, value) : foldList(hash, value);
}

function foldText(hash: number, text: string): number {
  let folded = hash;
  for (let at = 0; at < text.length; at++) folded = round(folded, text.charCodeAt(at));
  return round(folded, text.length);
}

function foldList(hash: number, list: readonly Fingerprinted[]): number {
  let folded = hash;
  for (let at = 0; at < list.length; at++) folded = fold(folded, list[at]);
  return round(folded, list.length);
}

function round(hash: number, block: number): number {
  return (Math.imul(rotate(hash ^ scramble(block), 13), 5) + 0xe6546b64) | 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function scramble(block: number): number {
  return Math.imul(rotate(Math.imul(block, C1), 15), C2);
}

function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
