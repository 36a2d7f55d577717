import { directoryReads } from "./directory-reads.ts";
import { docstrings } from "./docstrings.ts";
import { fileNames, jsxPlaces, topLevel } from "./files.ts";
import { layers } from "./layers.ts";
import { anyTypes, barrels, defaultExports, leftOutTests, specifiers } from "./modules.ts";
import { purity } from "./purity.ts";
import type { Rule } from "./source.ts";
import { fileLength, foreignWords, silencers, sqlClock } from "./words.ts";

/** Every rule of the house that the linter cannot say. */
export const RULES: readonly Rule[] = [
  layers,
  purity,
  specifiers,
  defaultExports,
  barrels,
  anyTypes,
  leftOutTests,
  silencers,
  fileLength,
  fileNames,
  jsxPlaces,
  topLevel,
  docstrings,
  directoryReads,
  sqlClock,
  foreignWords,
];
