import { readCatalogue } from "./catalogue.ts";
import { citusText } from "./citus-text.ts";
import { sqlText } from "./sql-text.ts";
import { typesText } from "./types-text.ts";

export type GeneratedFile = "db/schema.sql" | "db/types.ts" | "db/citus.sql";

/** Writes down a migrated database: the text of each generated file, by its path in the project. Needs the owner's connection. */
export async function generate(connectionString: string): Promise<Record<GeneratedFile, string>> {
  const catalogue = await readCatalogue(connectionString);
  return {
    "db/schema.sql": sqlText(catalogue),
    "db/types.ts": typesText(catalogue),
    "db/citus.sql": citusText(catalogue),
  };
}
