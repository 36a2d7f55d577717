import { type Html, html } from "./html.ts";

/** What a mail says, once; `renderLetter` makes both its forms of it. */
export type Letter = {
  subject: string;
  paragraphs: readonly string[];
  /** Name and value, drawn as a small table: due, source, company. */
  facts?: readonly (readonly [string, string])[];
  action?: { label: string; url: string };
  /** Small print: why this mail came, how long a link works. */
  footnote: string;
};

/** Answers subject, HTML and plain text of a letter; everything in it is escaped. */
export function renderLetter(letter: Letter): { subject: string; html: string; text: string } {
  return { subject: oneLine(letter.subject), html: asHtml(letter).html, text: asText(letter) };
}

// A line break in a subject would be a header of the sender's choice.
const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ").slice(0, 200);

function asText({ paragraphs, facts = [], action, footnote }: Letter): string {
  const lines = [...paragraphs, facts.map(([name, value]) => `${name}: ${value}`).join("\n")];
  if (action) lines.push(`${action.label}: ${action.url}`);
  return `${[...lines, "--", footnote].filter(Boolean).join("\n\n")}\n`;
}

const TEXT =
  "margin:0 0 16px;font:400 15px/23px -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;color:#1c2427";
const SMALL = "font:400 12px/18px -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;color:#5c676b";
const BUTTON =
  "display:inline-block;padding:10px 18px;border-radius:6px;background:#005f66;color:#ffffff;text-decoration:none;font:500 15px/20px -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif";

function asHtml({ subject, paragraphs, facts = [], action, footnote }: Letter): Html {
  const rows = facts.map(
    ([name, value]) =>
      html`<tr><td style="${SMALL};padding:3px 16px 3px 0;vertical-align:top">${name}</td><td style="${TEXT};margin:0;padding:2px 0">${value}</td></tr>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0;background:#ffffff"><div style="max-width:520px;margin:0 auto;padding:32px 24px">
<p style="${SMALL};font-weight:600;color:#005f66;margin:0 0 24px">Fairlead</p>
${paragraphs.map((text) => html`<p style="${TEXT}">${text}</p>`)}
${rows.length > 0 ? html`<table role="presentation" style="margin:0 0 20px;border-collapse:collapse">${rows}</table>` : null}
${action ? html`<p style="margin:24px 0"><a href="${action.url}" style="${BUTTON}">${action.label}</a></p>` : null}
<p style="${SMALL};margin:32px 0 0;padding-top:16px;border-top:1px solid #e3e8ea">${footnote}</p>
</div></body></html>`;
}
