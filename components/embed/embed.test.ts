import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const ENTRY = join(import.meta.dirname, "embed.ts");

async function built(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    target: "es2020",
    format: "iife",
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

test("the snippet is under 8 kB gzipped", async () => {
  const bytes = gzipSync(await built()).byteLength;
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(8_000);
});

test("the snippet needs nothing a strict policy forbids: no eval, no markup from text, no style attribute, no cookie", async () => {
  const text = await built();
  for (const forbidden of [
    /\beval\(/,
    /new Function/,
    /innerHTML/,
    /insertAdjacentHTML/,
    /document\.write/,
    /\.cookie/,
    /\.style\b/,
  ]) {
    expect(text).not.toMatch(forbidden);
  }
});

test("the snippet names nobody on the customer's page", async () => {
  const visible = (await built()).replaceAll(/--fairlead-[a-z-]+|"fairlead"|\.fairlead\b/g, "");
  expect(visible.toLowerCase()).not.toContain("fairlead");
});
