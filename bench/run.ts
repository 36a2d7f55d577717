// npm run bench -- NAME: runs one benchmark. Its last line is one JSON object with the figure, its peer or limit, and the ratio.
import { readdirSync } from "node:fs";
import { join } from "node:path";

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3));
const wanted = process.argv[2] ?? "";
if (!names.includes(wanted)) {
  process.stderr.write(`Say which benchmark: npm run bench -- ${names.join(" | ")}\n`);
  process.exit(2);
}
const bench = (await import(join(import.meta.dirname, `${wanted}.ts`))) as { run: (args: string[]) => Promise<void> };
await bench.run(process.argv.slice(3));
