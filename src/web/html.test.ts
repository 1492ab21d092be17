import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { attributes, type Fragment, type Html, html, isEmpty, raw, render } from "./html.ts";

/** Undoes the escapes, as a browser would in text and in attribute values. */
function unescape(markup: string): string {
  return markup
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function rate(page: () => Html, count: number): number {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) render(page());
  return count / ((performance.now() - start) / 1000);
}

const hostile = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom("<", ">", '"', "'", "&", "<script>", "</p>", "-->", "&lt;", "&#", " onload=", "`", "\0", "é"),
    )
    .map((parts) => parts.join("")),
);

describe("html", () => {
  it("escapes text and numbers, joins lists, leaves out what is nothing, keeps markup", () => {
    const page = html`<p title="${'"a" & b'}">${"<b>"}${1}${[html`<i>${"x"}</i>`, " & "]}${null}${undefined}${false}</p>`;
    assert.equal(render(page), '<p title="&quot;a&quot; &amp; b">&lt;b&gt;1<i>x</i> &amp; </p>');
  });

  it("never lets hostile text out of text or of an attribute, and never loses a character of it", () => {
    fc.assert(
      fc.property(hostile, hostile, (text, value) => {
        const markup = render(html`<p title="${value}">${text}</p>`);
        const found = /^<p title="([^"<>']*)">([^<>"']*)<\/p>$/.exec(markup);
        assert.ok(found, markup);
        assert.equal(unescape(found[1] ?? ""), value);
        assert.equal(unescape(found[2] ?? ""), text);
        assert.doesNotMatch(markup, /&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps hostile text inside attributes made from values", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const markup = render(
          html`<input${attributes({ value, disabled: true, hidden: false, id: undefined })}${null}>`,
        );
        assert.equal(unescape(/^<input value="([^"<>]*)" disabled>$/.exec(markup)?.[1] ?? "no match"), value);
      }),
    );
  });

  it("refuses an attribute's name that is not one", () => {
    assert.throws(() => attributes({ "x onload=alert(1)": "y" }), TypeError);
  });

  it("refuses placeholders where escaping would not help", () => {
    const text: Fragment = "x onload=alert(1)";
    assert.throws(() => html`<p title=${text}></p>`, TypeError);
    assert.throws(() => html`<p title='${text}'></p>`, TypeError);
    assert.throws(() => html`<p ${text}></p>`, TypeError);
    assert.throws(() => html`<p${text}></p>`, TypeError);
    assert.throws(() => html`<${text}></p>`, TypeError);
    assert.throws(() => html`<!-- ${text} -->`, TypeError);
    assert.throws(() => html`<script>${text}</script>`, TypeError);
    assert.throws(() => html`<style>${text}</style>`, TypeError);
    assert.throws(() => html`<p${[text]}></p>`, TypeError);
  });

  it("takes a script of ours by its address", () => {
    assert.equal(render(html`<script src="${"/a.js"}"></script>`), '<script src="/a.js"></script>');
  });

  it("knows what would show nothing", () => {
    assert.ok(isEmpty([null, false, "", html``]));
    assert.ok(!isEmpty(0));
    assert.ok(!isEmpty(raw("<br>")));
  });

  it("renders a page of 200 elements thousands of times a second", () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({
      id: index,
      name: `Person ${index} & co`,
      place: "The <Elms>",
    }));
    const page = () =>
      html`<ul>${rows.map((row) => html`<li id="row-${row.id}"><b>${row.name}</b> <i>${row.place}</i><br></li>`)}</ul>`;
    for (let warm = 0; warm < 2000; warm += 1) render(page());
    // The best of several runs, so that a busy machine does not fail it.
    const perSecond = Math.max(...Array.from({ length: 8 }, () => rate(page, 500)));
    assert.ok(perSecond > 9000, `${Math.round(perSecond)} renders a second`);
  });
});
