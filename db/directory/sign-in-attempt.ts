import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

/**
 * Counts one more attempt under each key in the window of `minutes` that runs now, and answers the counts by key.
 * Windows of more than a day ago are removed on the way. Keys are hashes; an address is never stored.
 */
export async function countAttempts(
  db: Kysely<Database>,
  keys: readonly string[],
  minutes: number,
): Promise<Map<string, number>> {
  const sorted = [...keys].sort();
  const { rows } = await sql<{ key: string; attempts: number }>`
    with gone as (
      delete from directory.sign_in_attempt where window_start < clock_timestamp() - interval '1 day'
    )
    insert into directory.sign_in_attempt (key, window_start, attempts)
    select key, to_timestamp(floor(extract(epoch from clock_timestamp()) / (${minutes}::integer * 60)) * ${minutes}::integer * 60), 1
    from unnest(${sorted}::text[]) as key
    on conflict (key, window_start) do update set attempts = directory.sign_in_attempt.attempts + 1
    returning key, attempts`.execute(db);
  return new Map(rows.map((row) => [row.key, row.attempts]));
}

/** Forgets the attempts under these keys: the person has shown who they are. */
export async function forgetAttempts(db: Kysely<Database>, keys: readonly string[]): Promise<void> {
  await sql`delete from directory.sign_in_attempt where key = any(${[...keys]}::text[])`.execute(db);
}
