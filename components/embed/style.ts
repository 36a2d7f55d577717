/** What a form's author set; the page's own CSS variables win over it. */
export type Appearance = { accent: string | null; on_accent: string | null; radius_px: number | null };

/**
 * Writes the style of a form in its shadow root. It inherits the page's font, size and colour and reads
 * --fairlead-accent, --fairlead-on-accent, --fairlead-radius and --fairlead-field. It has no colours of its own.
 */
export const styleOf = ({ accent, on_accent, radius_px }: Appearance): string => `
:host{display:block;--a:var(--fairlead-accent,${accent ?? "CanvasText"});--o:var(--fairlead-on-accent,${on_accent ?? "Canvas"});--r:var(--fairlead-radius,${radius_px ?? 6}px);container-type:inline-size}
*{box-sizing:border-box}
form{display:grid;grid-template-columns:1fr 1fr;gap:1em .75em;margin:0}
form>*{grid-column:1/-1;min-width:0;margin:0}
h2{font-size:1.5em;line-height:1.25;margin:0}
p{margin:0;line-height:1.5}
.f{display:flex;flex-direction:column;gap:.3em;border:0;padding:0}
label,legend{font-size:.94em;padding:0}
legend{margin-bottom:.3em}
input,select,textarea{font:inherit;width:100%;min-height:44px;padding:.5em .75em;color:FieldText;background:var(--fairlead-field,Field);border:1px solid GrayText;border-radius:var(--r)}
textarea{min-height:7em;line-height:1.45;resize:vertical;display:block}
input[type=checkbox]{flex:none;width:20px;height:20px;min-height:0;margin:.1em 0 0;accent-color:var(--a)}
.c{display:flex;gap:.6em;align-items:flex-start;line-height:1.4}
.c a{color:inherit}
:focus-visible{outline:3px solid var(--a);outline-offset:1px}
[aria-invalid=true]{border-color:#b3261e;border-width:2px}
.h{font-size:.85em;opacity:.8}
.e{font-size:.875em;font-weight:600;color:#b3261e;color:light-dark(#b3261e,#ffb4ab)}
.e:empty{display:none}
button{font:inherit;font-weight:700;min-height:48px;padding:.6em 1.2em;border:0;border-radius:var(--r);background:var(--a);color:var(--o);cursor:pointer}
button[aria-disabled=true]{opacity:.65;cursor:progress}
.s{display:grid;gap:.75em;white-space:pre-line}
.s:empty{display:none}
.s h2:focus{outline:0}
.t{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@container (min-width:26em){.w{grid-column:auto}}
`;

/** Puts a style into a shadow root without a style element, so that a page that forbids inline styles is no obstacle. */
export function putStyle(root: ShadowRoot, css: string): void {
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
}
