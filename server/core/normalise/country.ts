import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import cs from "i18n-iso-countries/langs/cs.json" with { type: "json" };
import da from "i18n-iso-countries/langs/da.json" with { type: "json" };
import de from "i18n-iso-countries/langs/de.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fi from "i18n-iso-countries/langs/fi.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import it from "i18n-iso-countries/langs/it.json" with { type: "json" };
import ja from "i18n-iso-countries/langs/ja.json" with { type: "json" };
import ko from "i18n-iso-countries/langs/ko.json" with { type: "json" };
import nb from "i18n-iso-countries/langs/nb.json" with { type: "json" };
import nl from "i18n-iso-countries/langs/nl.json" with { type: "json" };
import pl from "i18n-iso-countries/langs/pl.json" with { type: "json" };
import pt from "i18n-iso-countries/langs/pt.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import sv from "i18n-iso-countries/langs/sv.json" with { type: "json" };
import tr from "i18n-iso-countries/langs/tr.json" with { type: "json" };
import zh from "i18n-iso-countries/langs/zh.json" with { type: "json" };
import { remember } from "./remember.ts";
import { nameKey } from "./text.ts";

type CountryNames = Readonly<Record<string, string | readonly string[]>>;

const LANGUAGES: readonly { readonly countries: CountryNames }[] = [
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  sv,
  da,
  nb,
  fi,
  cs,
  tr,
  ja,
  zh,
  ko,
  ru,
];

// What people write and no list of names holds.
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE", "Emirates", "Dubai", "Abu Dhabi"],
  BA: ["Bosnia", "Bosnia Herzegovina"],
  BO: ["Bolivia"],
  CD: ["DRC", "DR Congo", "Congo Kinshasa", "Democratic Republic of Congo"],
  CG: ["Congo Brazzaville", "Republic of the Congo", "Republic of Congo"],
  CN: ["PRC", "PR China", "Mainland China", "People's Republic of China"],
  CZ: ["Czech Republic", "Czech"],
  FK: ["Falkland Islands", "Falklands"],
  GB: ["UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"],
  GR: ["EL", "Hellas"],
  IE: ["Republic of Ireland", "Eire"],
  KR: ["Korea", "South Korea", "Republic of Korea", "ROK"],
  MK: ["Macedonia", "FYROM"],
  NL: ["Holland", "The Netherlands"],
  PS: ["Palestine"],
  RU: ["Russia"],
  SA: ["KSA", "Saudi"],
  US: ["USA", "US of A", "United States of America", "America", "EEUU", "EE.UU.", "EUA", "Estados Unidos da America"],
  VA: ["Vatican", "Vatican City"],
};

const COUNTRY_CODES: ReadonlySet<string> = new Set(codes.map(([alpha2]) => alpha2 ?? ""));
const BY_NAME = nameTable();

/**
 * Answers the ISO 3166-1 alpha-2 code of a country as people write it: code of two or
 * three letters, name in one of 18 languages, "U.S.A.", "England", "Holland". Null when
 * nothing is meant by it, or two countries are ("Congo"). Never throws.
 * Source: npm i18n-iso-countries (MIT), with our own everyday names.
 */
export function toCountryCode(text: string): string | null {
  return text.length > 80 ? null : codeOfName(text);
}

const codeOfName = remember((text) => BY_NAME.get(nameKey(text)) ?? null);

/** Answers whether a text is an ISO 3166-1 alpha-2 code in capitals. */
export function isCountryCode(code: string): boolean {
  return COUNTRY_CODES.has(code);
}

function nameTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { countries } of LANGUAGES) {
    for (const [code, names] of Object.entries(countries)) {
      for (const key of [names].flat().flatMap(spellings)) {
        if ((table.get(key) ?? code) !== code) ambiguous.add(key);
        table.set(key, code);
      }
    }
  }
  for (const key of ambiguous) table.delete(key);
  for (const [code, names] of Object.entries(ALIASES)) for (const name of names) table.set(nameKey(name), code);
  for (const [alpha2 = "", alpha3 = ""] of codes) table.set(nameKey(alpha2), alpha2).set(nameKey(alpha3), alpha2);
  return table;
}

function spellings(name: string): string[] {
  const short = name.replaceAll(/\band\b/g, "").replace(/^Saint\b/, "St");
  return [nameKey(name), nameKey(short), nameKey(`the ${name}`)];
}
