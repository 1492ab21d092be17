import assert from "node:assert/strict";
import { test } from "node:test";
import { render } from "../html.ts";
import { errorContent } from "./error-page.ts";

test("an error page keeps what was typed, escaped, and not the token", () => {
  const { main } = errorContent(403, { grounds: "<b>on the bridge</b>", _csrf: "secret", submission: "x", empty: " " });
  const page = render(main);
  assert.match(page, /&lt;b&gt;on the bridge/);
  assert.doesNotMatch(page, /secret|<b>on|empty/);
});

test("every status has a sentence", () => {
  for (const status of [400, 403, 404, 405, 409, 413, 415, 418, 422, 429, 500, 503]) {
    assert.match(render(errorContent(status, {}).main), /<h1[^>]*>[^<]{5,}<\/h1><p>[^<]{10,}/, String(status));
  }
});
