import { readCatalogue } from "./catalogue.ts";
import { sqlText } from "./sql-text.ts";
import { typesText } from "./types-text.ts";

/** Writes down a migrated database: the text of each generated file, by its path in the project. Needs the owner's connection. */
export async function generate(connectionString: string): Promise<Record<"db/schema.sql" | "db/types.ts", string>> {
  const catalogue = await readCatalogue(connectionString);
  return { "db/schema.sql": sqlText(catalogue), "db/types.ts": typesText(catalogue) };
}
