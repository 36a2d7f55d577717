import { expect, test } from "vitest";
import { html } from "./html.ts";

test("what people wrote is escaped", () => {
  const name = `<img src=x onerror="alert('1')"> & co`;
  expect(html`<b title="${name}">${name}</b>`.html).toBe(
    `<b title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</b>`,
  );
});

test("what a template made stands as it is, one or a list", () => {
  const items = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${html`<p>${3}</p>`}${null}`.html).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul><p>3</p>");
});
