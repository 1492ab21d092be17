import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { html, render } from "../html.ts";
import { type Page, page } from "./page.ts";

const worker = {
  name: "PC Example <b>",
  role: "officer",
  agency: "The Shire Police",
  partnership: "The Shire",
  csrfToken: "a token",
};

function drawn(changes: Partial<Page> = {}): string {
  const now = Temporal.Instant.from("2026-03-10T22:10:00Z");
  const assets = { url: (name: string) => `/assets/x/${name}` };
  return render(page({ title: "What needs you", now, assets, main: html`<h1>What needs you</h1>`, ...changes }));
}

describe("the frame of a page", () => {
  it("says on every page that it is a demonstration, whatever the page", () => {
    for (const changes of [{}, { worker }, { wide: true }, { hasErrors: true }, { main: null }]) {
      assert.match(
        drawn(changes),
        /Demonstration only:<\/strong> every person here is made up\. Do not enter real people\./,
      );
    }
  });

  it("shows who is signed in, and lets them sign out with their token", () => {
    const shown = drawn({ worker });
    assert.match(shown, /<strong>PC Example &lt;b&gt;<\/strong>, officer/);
    assert.match(shown, /The Shire Police, The Shire/);
    assert.match(shown, /<form method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="a token">/);
    assert.doesNotMatch(drawn(), /sign-out/);
  });

  it("holds no inline script or style and calls no other host", () => {
    const shown = drawn({ worker, live: { stream: "/events/1" } });
    assert.doesNotMatch(shown, /<style|style=|<script(?![^>]*src=)| on[a-z]+="|https?:/);
  });

  it("tells the errors in the title first", () => {
    assert.match(drawn({ hasErrors: true }), /<title>Error: What needs you - Tandem/);
    assert.match(drawn(), /<title>What needs you - Tandem/);
  });

  it("is in English for Britain, says when it was made, and fits a phone", () => {
    const shown = drawn();
    assert.match(shown, /^<!DOCTYPE html>\n<html lang="en-GB" data-now="2026-03-10T22:10:00Z">/);
    assert.match(shown, /22:10 on Tuesday 10 March 2026/);
    assert.match(shown, /<meta name="viewport" content="width=device-width, initial-scale=1/);
    assert.match(shown, /<a class="nhsuk-skip-link" href="#maincontent"/);
    assert.match(shown, /<main class="nhsuk-main-wrapper" id="maincontent">/);
  });

  it("marks the page one is on", () => {
    const navigation = [
      { text: "Board", href: "/board", current: true },
      { text: "Find a person", href: "/find" },
    ];
    assert.equal(drawn({ navigation }).match(/aria-current="page"/g)?.length, 1);
  });

  it("names its stream, since when it follows and the next moment at which it would read differently", () => {
    const nextChange = Temporal.Instant.from("2026-03-10T23:00:00Z");
    assert.match(
      drawn({ live: { stream: "/events/1", nextChange } }),
      /<main [^>]*data-live="\/events\/1\?since=2026-03-10T22:10:00Z" data-next-change="2026-03-10T23:00:00Z"/,
    );
    assert.doesNotMatch(drawn(), /data-live/);
  });
});
