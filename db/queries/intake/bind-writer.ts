import type { Bound, Statement } from "#db/directory/batch-transaction.ts";

/** Types of columns that are sent as lists, with the numbers that PostgreSQL knows them by (pg_type.dat). */
const TYPE_NUMBERS = {
  boolean: 16,
  bigint: 20,
  integer: 23,
  text: 25,
  json: 114,
  timestamptz: 1184,
  uuid: 2950,
  jsonb: 3802,
} as const;
/** What a list may hold. */
export type ListType = keyof typeof TYPE_NUMBERS;
/** What a column may hold. */
export type ColumnType = ListType | "text[]";
/** A list of lists would be one flat list: words are sent as the text of each, to be cast to `text[]`. */
export const listType = (type: ColumnType): ListType => (type === "text[]" ? "text" : type);

/** PostgreSQL counts time from 2000-01-01, in microseconds. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const JSONB_VERSION = 1;
const WORD = 2 ** 32;
/** Most bytes that a UTF-16 unit becomes. */
const UTF8_MOST = 3;
/** Of the message, without statement and values. */
const HEAD_BYTES = 32;
const SHORT = 24;
const LAST_ASCII = 127;
const DASH = "-".charCodeAt(0);
const UUID_LENGTH = 36;
/** What a hexadecimal digit counts, by its character code. */
const NO_DIGIT = 16;
const DIGITS = new Uint8Array(128).fill(NO_DIGIT);
for (let n = 0; n < 16; n += 1)
  for (const digit of [n.toString(16), n.toString(16).toUpperCase()]) DIGITS[digit.charCodeAt(0)] = n;

/** A value that its column cannot hold; with the code (SQLSTATE) that the database has for it. */
class UnwritableValue extends Error {
  readonly code = "22000";
}

const saysNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Writes a value that says something, its length before it. */
type Writer = (to: BindWriter, value: unknown) => void;

/** Every value is in binary form: one format for all of them. */
const BINARY = 1;
const TEXT = 0;

/**
 * Writes the values of a prepared statement in PostgreSQL's binary form, straight into the message that binds them (F,
 * "Bind"), so that nothing is quoted here and parsed there, and nothing copied on the way. Values are as in
 * BATCH_COLUMNS; null stays null. Throws with a code of class 22, as the database would, on a value that its type
 * cannot hold.
 */
export class BindWriter {
  #bytes: Buffer;
  #at = 0;
  /** How many values there are; how many is written at `countAt`, and the first stands behind that. */
  #count = 0;
  readonly #countAt: number;

  /** `size`: bytes that will do, as far as that is known; more are taken where they do not. */
  constructor(statement: string, size: number) {
    this.#bytes = bytesFor(size + statement.length * UTF8_MOST + HEAD_BYTES);
    this.#at = this.#bytes.write("B", 0, "latin1") + 4;
    this.#at += this.#bytes.write(`\0${statement}\0`, this.#at);
    this.#half(1);
    this.#half(BINARY);
    this.#countAt = this.#at;
    this.#at += 2;
  }

  /** Adds one value. */
  value(type: ColumnType, value: unknown): void {
    this.#count += 1;
    this.#writeWith(BindWriter.#WRITERS[type], value);
  }

  /**
   * Adds one column of some rows, each given as its values, as an array (array_recv). Where no row says anything it is
   * null: side by side with longer ones it is filled up with nulls, and of a new lead's columns every other one is such.
   */
  column(type: ColumnType, rows: readonly (readonly unknown[])[], at: number): void {
    if (rows.every((row) => saysNothing(row[at]))) return this.value(type, null);
    const start = this.#begin(type, rows.length);
    const write = BindWriter.#WRITERS[type];
    for (const row of rows) this.#writeWith(write, row[at]);
    this.#bytes.writeInt32BE(this.#at - start - 4, start);
  }

  /** Adds some values as an array. */
  array(type: ListType, values: readonly unknown[]): void {
    const start = this.#begin(type, values.length);
    const write = BindWriter.#WRITERS[type];
    for (const value of values) this.#writeWith(write, value);
    this.#bytes.writeInt32BE(this.#at - start - 4, start);
  }

  #begin(type: ColumnType, count: number): number {
    const start = this.#at;
    this.#count += 1;
    this.#room(24);
    this.#at += 4;
    for (const word of [1, 1, TYPE_NUMBERS[listType(type)], count, 1]) this.#word(word);
    return start;
  }

  /** Answers the whole message once every value is written. Once it is released the writer's bytes are others'. */
  bound(): Bound {
    this.#room(4);
    this.#half(1);
    this.#half(TEXT);
    this.#bytes.writeInt16BE(this.#count, this.#countAt);
    this.#bytes.writeInt32BE(this.#at - 1, 1);
    const bytes = this.#bytes;
    return { message: bytes.subarray(0, this.#at), release: () => giveBack(bytes) };
  }

  /** Answers the values one by one, for whoever binds them otherwise. */
  values(): (Buffer | null)[] {
    let start = this.#countAt + 2;
    return Array.from({ length: this.#count }, () => {
      const from = start + 4;
      const length = this.#bytes.readInt32BE(start);
      start = from + Math.max(0, length);
      return length < 0 ? null : this.#bytes.subarray(from, start);
    });
  }

  #writeWith(write: Writer, value: unknown): void {
    if (!saysNothing(value)) return write(this, value);
    this.#room(4);
    this.#word(-1);
  }

  static readonly #WRITERS: Record<ColumnType, Writer> = {
    boolean: (to, value) => to.#yesNo(value as boolean),
    integer: (to, value) => to.#integer(value as number),
    bigint: (to, value) => to.#long(value as number),
    timestamptz: (to, value) => to.#long(microsOf(value as string)),
    uuid: (to, value) => to.#uuid(value as string),
    text: (to, value) => to.#text(value as string),
    "text[]": (to, value) => to.#text(wordsOf(value as readonly string[])),
    json: (to, value) => to.#text(typeof value === "string" ? value : JSON.stringify(value)),
    jsonb: (to, value) => to.#text(JSON.stringify(value), JSONB_VERSION),
  };

  #yesNo(value: boolean): void {
    this.#fixed(1);
    this.#bytes[this.#at++] = value ? 1 : 0;
  }

  #integer(value: number): void {
    if (value !== (value | 0)) throw new UnwritableValue("not an integer of 32 bits");
    this.#fixed(4);
    this.#word(value);
  }

  #fixed(length: number): void {
    this.#room(length + 4);
    this.#word(length);
  }

  #half(value: number): void {
    this.#at = this.#bytes.writeInt16BE(value, this.#at);
  }

  #word(value: number): void {
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  #long(value: number): void {
    if (!Number.isSafeInteger(value)) throw new UnwritableValue("not an integer, or one beyond 53 bits");
    this.#fixed(8);
    const high = Math.floor(value / WORD);
    this.#word(high);
    this.#at = this.#bytes.writeUInt32BE(value - high * WORD, this.#at);
  }

  #text(value: string, version?: number): void {
    this.#room(5 + value.length * UTF8_MOST);
    const start = this.#at;
    this.#at += 4;
    if (version !== undefined) this.#bytes[this.#at++] = version;
    if (value.length > SHORT || !this.#plain(value)) this.#at += this.#bytes.write(value, this.#at);
    this.#bytes.writeInt32BE(this.#at - start - 4, start);
  }

  /** A short text of ASCII letters, one by one: to call Node for a word takes longer. False: it has others, nothing is written. */
  #plain(value: string): boolean {
    const bytes = this.#bytes;
    const { length } = value;
    for (let at = 0; at < length; at += 1) {
      const code = value.charCodeAt(at);
      if (code > LAST_ASCII) return false;
      bytes[this.#at + at] = code;
    }
    this.#at += length;
    return true;
  }

  #uuid(value: string): void {
    this.#fixed(16);
    const bytes = this.#bytes;
    const end = this.#at + 16;
    let seen = value.length === UUID_LENGTH ? 0 : NO_DIGIT;
    for (let at = 0; at < UUID_LENGTH; at += 2) {
      if (value.charCodeAt(at) === DASH) at += 1;
      const high = DIGITS[value.charCodeAt(at)] ?? NO_DIGIT;
      const low = DIGITS[value.charCodeAt(at + 1)] ?? NO_DIGIT;
      seen |= high | low;
      bytes[this.#at++] = (high << 4) | low;
    }
    if (seen >= NO_DIGIT || this.#at !== end) throw new UnwritableValue("not a uuid");
  }

  #room(length: number): void {
    if (this.#at + length <= this.#bytes.length) return;
    const more = Buffer.allocUnsafe(2 * (this.#at + length));
    this.#bytes.copy(more, 0, 0, this.#at);
    this.#bytes = more;
  }
}

/** Bytes of messages are used again: fresh ones are in no cache, and lie about until they are collected. */
const SHORT_MESSAGE = 16_384;
const TOO_LONG = 4_000_000;
const MOST_SHORT = 64;
const MOST_LONG = 8;
/** All short ones have the same length; of the others the longest come first. */
const spareShort: Buffer[] = [];
const spareLong: Buffer[] = [];

function bytesFor(size: number): Buffer {
  if (size <= SHORT_MESSAGE) return spareShort.pop() ?? Buffer.allocUnsafeSlow(SHORT_MESSAGE);
  const at = spareLong.findLastIndex(({ length }) => length >= size);
  return at < 0 ? Buffer.allocUnsafe(size) : (spareLong.splice(at, 1)[0] as Buffer);
}

function giveBack(bytes: Buffer): void {
  const { length } = bytes;
  if (length <= SHORT_MESSAGE) {
    if (spareShort.length < MOST_SHORT && !spareShort.includes(bytes)) spareShort.push(bytes);
    return;
  }
  if (length > TOO_LONG || spareLong.includes(bytes)) return;
  spareLong.push(bytes);
  spareLong.sort((a, b) => b.length - a.length).splice(MOST_LONG);
}

/** Rows of a batch share few instants: the last one is remembered. */
let last = { text: "", micros: 0 };

/** Microseconds since 2000 of an instant as RFC 3339 text, to the last of its digits. */
function microsOf(text: string): number {
  if (text === last.text) return last.micros;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UnwritableValue("not an instant");
  const beyondMs = /\.\d{3}(\d{1,3})/.exec(text)?.[1] ?? "";
  const micros = (ms - EPOCH_MS) * 1_000 + Number(beyondMs.padEnd(3, "0"));
  last = { text, micros };
  return micros;
}

/** A list of words as PostgreSQL writes one. */
const wordsOf = (words: readonly string[]): string =>
  words.length === 0 ? "{}" : `{${words.map((word) => `"${word.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;

/** A prepared statement whose values are written; as a list they are read only where somebody asks for them. */
export const boundStatement = (name: string, text: string, writer: BindWriter): Statement => ({
  name,
  text,
  bound: writer.bound(),
  get values() {
    return writer.values();
  },
});
