import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import pg from "pg";

/** Finds pgbench on the PATH or where Debian keeps it. Throws with how to install it. */
export function findPgbench(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  const found = [...(process.env.PATH ?? "").split(delimiter), ...versions]
    .map((folder) => join(folder, "pgbench"))
    .find((file) => existsSync(file));
  if (!found)
    throw new Error(
      "This bench compares with pgbench. Install it (Debian: apt-get install postgresql-contrib, or postgresql-client) and run again.",
    );
  return found;
}

/** Makes the peer's plain tables in a database of its own on the same server. */
export async function preparePeer(ownerUrl: string, counters: number): Promise<string> {
  const url = new URL(ownerUrl);
  const name = `peer_${counters}`;
  await run(ownerUrl, [`drop database if exists ${name}`, `create database ${name}`]);
  url.pathname = `/${name}`;
  await run(url.href, [
    "create table counter (id integer primary key, n bigint not null) with (fillfactor = 50)",
    `insert into counter select i, 0 from generate_series(1, ${counters}) i`,
    "create table lead (id bigserial primary key, email text not null, domain text not null, owner integer not null)",
    "create index on lead (email)",
    "create index on lead (domain)",
    "create table decision (id bigserial primary key, lead_id bigint not null, body jsonb not null)",
  ]);
  return url.href;
}

/** Runs the hand-written transaction under pgbench for `seconds`; answers transactions a second. */
export function runPeer(pgbench: string, url: string, counters: number, seconds: number, folder: string): number {
  const script = join(folder, `peer-${counters}.sql`);
  writeFileSync(
    script,
    `\\set k random(1, ${counters})
\\set e random(1, 1000000000)
begin;
update counter set n = n + 1 where id = :k;
insert into lead (email, domain, owner) values ('person.' || :e || '@company.example', 'company-' || :e || '.example', :k);
insert into decision (lead_id, body) values (:e, jsonb_build_object('body', repeat('x', 1000)));
commit;
`,
  );
  const at = new URL(url);
  const done = spawnSync(
    pgbench,
    [
      "-n",
      "-c",
      "16",
      "-j",
      "2",
      "-M",
      "prepared",
      "-T",
      String(seconds),
      "-f",
      script,
      "-h",
      at.hostname,
      "-p",
      at.port,
      "-U",
      at.username,
      at.pathname.slice(1),
    ],
    {
      encoding: "utf8",
      env: { ...process.env, PGPASSWORD: decodeURIComponent(at.password) },
    },
  );
  const tps = /tps = ([\d.]+)/.exec(done.stdout)?.[1];
  if (!tps) throw new Error(`pgbench failed: ${done.stderr}`);
  return Number(tps);
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
