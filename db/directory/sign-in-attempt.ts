import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

/**
 * Counts one more attempt under each key and answers how many there were by key within the last `minutes` (at least
 * half of them: attempts are kept in windows of half that length, the running one and the one before count).
 * Windows of more than a day ago are removed on the way. Keys are hashes; an address is never stored.
 */
export async function countAttempts(
  db: Kysely<Database>,
  keys: readonly string[],
  minutes: number,
): Promise<Map<string, number>> {
  const sorted = [...keys].sort();
  const seconds = minutes * 30;
  const { rows } = await sql<{ key: string; attempts: number }>`
    with clock as (
      select to_timestamp(floor(extract(epoch from clock_timestamp()) / ${seconds}::integer) * ${seconds}::integer) as running
    ), gone as (
      delete from directory.sign_in_attempt where window_start < clock_timestamp() - interval '1 day'
    ), before as (
      select a.key, a.attempts from directory.sign_in_attempt a, clock
      where a.key = any(${sorted}::text[]) and a.window_start = clock.running - make_interval(secs => ${seconds}::integer)
    ), counted as (
      insert into directory.sign_in_attempt (key, window_start, attempts)
      select key, clock.running, 1 from unnest(${sorted}::text[]) as key, clock
      on conflict (key, window_start) do update set attempts = directory.sign_in_attempt.attempts + 1
      returning key, attempts
    )
    select counted.key, counted.attempts + coalesce(before.attempts, 0) as attempts
    from counted left join before on before.key = counted.key`.execute(db);
  return new Map(rows.map((row) => [row.key, row.attempts]));
}

/** Forgets the attempts under these keys: the person has shown who they are. */
export async function forgetAttempts(db: Kysely<Database>, keys: readonly string[]): Promise<void> {
  await sql`delete from directory.sign_in_attempt where key = any(${[...keys]}::text[])`.execute(db);
}
