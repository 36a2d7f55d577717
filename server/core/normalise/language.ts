import { remember } from "./remember.ts";
import { nameKey } from "./text.ts";

// ISO 639-1 without Nauruan ("na" means not applicable), then the three-letter codes and names that forms send.
const CODES: ReadonlySet<string> = new Set(
  (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en " +
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv " +
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my nb nd ne " +
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st " +
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
  ).split(" "),
);

const NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ["Arabic", "ara", "العربية"],
  bg: ["Bulgarian", "bul", "български"],
  cs: ["Czech", "ces", "cze", "čeština", "česky"],
  da: ["Danish", "dan", "dansk"],
  de: ["German", "deu", "ger", "Deutsch"],
  el: ["Greek", "ell", "gre", "ελληνικά"],
  en: ["English", "eng", "Englisch", "anglais", "inglés", "inglês", "inglese"],
  es: ["Spanish", "spa", "español", "castellano", "Spanisch", "espagnol"],
  et: ["Estonian", "est", "eesti"],
  fi: ["Finnish", "fin", "suomi"],
  fr: ["French", "fra", "fre", "français", "Französisch", "francés"],
  he: ["Hebrew", "heb", "iw", "עברית"],
  hi: ["Hindi", "hin", "हिन्दी"],
  hr: ["Croatian", "hrv", "hrvatski"],
  hu: ["Hungarian", "hun", "magyar"],
  id: ["Indonesian", "ind", "in", "Bahasa Indonesia"],
  it: ["Italian", "ita", "italiano", "Italienisch"],
  ja: ["Japanese", "jpn", "日本語"],
  ko: ["Korean", "kor", "한국어"],
  lt: ["Lithuanian", "lit", "lietuvių"],
  lv: ["Latvian", "lav", "latviešu"],
  nl: ["Dutch", "nld", "dut", "Nederlands"],
  no: ["Norwegian", "nor", "nb", "nob", "nn", "nno", "norsk", "bokmål", "nynorsk"],
  pl: ["Polish", "pol", "polski"],
  pt: ["Portuguese", "por", "português"],
  ro: ["Romanian", "ron", "rum", "română"],
  ru: ["Russian", "rus", "русский"],
  sk: ["Slovak", "slk", "slo", "slovenčina"],
  sl: ["Slovenian", "Slovene", "slv", "slovenščina"],
  sv: ["Swedish", "swe", "svenska"],
  th: ["Thai", "tha", "ไทย"],
  tr: ["Turkish", "tur", "Türkçe"],
  uk: ["Ukrainian", "ukr", "українська"],
  vi: ["Vietnamese", "vie", "Tiếng Việt"],
  zh: ["Chinese", "zho", "chi", "Mandarin", "中文", "汉语", "漢語"],
};

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...[...CODES].map((code) => [code, code] as const),
  ...Object.entries(NAMES).flatMap(([code, names]) => names.map((name) => [nameKey(name), code] as const)),
]);

/**
 * Answers the language a person writes in as its ISO 639-1 code, from a code, a
 * browser's tag or list ("pt-BR,pt;q=0.9") or a name. Null when it names none.
 *
 * The region is dropped: a rep who speaks Portuguese answers pt-BR and pt-PT. Never throws.
 */
export function toLanguage(text: string): string | null {
  return text.length > 200 ? null : readLanguage(text);
}

const readLanguage = remember((text: string): string | null => {
  const first = text.split(/[,;]/, 1)[0]?.trim() ?? "";
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(first)?.[1] ?? first;
  return BY_NAME.get(nameKey(primary)) ?? null;
});
