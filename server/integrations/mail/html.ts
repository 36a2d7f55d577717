/** HTML that may be sent as it is; only `html` makes it. */
export type Html = { readonly html: string };

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

type Value = string | number | Html | readonly Html[] | null;

/**
 * Tagged template for mails: every value is escaped, except what `html` itself made (one or a list).
 * null writes nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const rendered = values.map(render);
  return { html: parts.map((part, at) => part + (rendered[at] ?? "")).join("") };
}

function render(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  if ("html" in value) return value.html;
  return value.map((one) => one.html).join("");
}
