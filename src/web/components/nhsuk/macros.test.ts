import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { z } from "zod";
import { html, render } from "../../html.ts";
import { assertFixtures } from "../fixtures/fixtures.ts";
import { generateOptions } from "./generate.ts";
import { details, insetText, notificationBanner, pagination, panel, table, warningCallout } from "./macros.ts";
import type {
  DetailsOptions,
  InsetTextOptions,
  NotificationBannerOptions,
  PaginationOptions,
  PanelOptions,
  TableOptions,
  WarningCalloutOptions,
} from "./options.ts";

/** A fixture's context is what the macro takes, by the package's word; its markup is plain strings already. */
function asDescribed<Options>() {
  return z.custom<Options>((context) => typeof context === "object");
}

describe("components drawn by the package's macros", () => {
  it("look as the package shows them", () => {
    assertFixtures("details", asDescribed<DetailsOptions>(), details, 10);
    assertFixtures("inset-text", asDescribed<InsetTextOptions>(), insetText, 2);
    assertFixtures("notification-banner", asDescribed<NotificationBannerOptions>(), notificationBanner, 15);
    assertFixtures("pagination", asDescribed<PaginationOptions>(), pagination, 11);
    assertFixtures("panel", asDescribed<PanelOptions>(), panel, 14);
    assertFixtures("tables", asDescribed<TableOptions>(), table, 140);
    assertFixtures("warning-callout", asDescribed<WarningCalloutOptions>(), warningCallout, 5);
  });

  it("escape text and keep markup", () => {
    const drawn = render(
      table({
        caption: { text: "<b>", size: "m" },
        head: [{ text: "A & B" }],
        rows: [[{ text: "<script>" }], [{ html: html`<i>${"<i>"}</i>` }]],
        attributes: { "data-x": '"><b>' },
      }),
    );
    assert.match(drawn, /&lt;b&gt;/);
    assert.match(drawn, /A &amp; B/);
    assert.match(drawn, /&lt;script&gt;/);
    assert.match(drawn, /<i>&lt;i&gt;<\/i>/);
    assert.match(drawn, /data-x="&quot;&gt;&lt;b&gt;"/);
    assert.doesNotMatch(drawn, /<script>|<b>/);
  });

  it("take the options the installed package describes", async () => {
    const written = await readFile(new URL("options.ts", import.meta.url), "utf8");
    const plain = (source: string) => source.replace(/\s|\/\/.*|[|;,()]/g, "");
    assert.equal(plain(written), plain(await generateOptions()), "run script/generate-components");
  });
});
