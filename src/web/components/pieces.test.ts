import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Fragment, type Html, html, render } from "../html.ts";
import { clockPanel, detailsList, errorFor, errorSummary, form, timelineList, workList } from "./index.ts";

const at = (text: string) => Temporal.Instant.from(text);

/** What is read, without tags. */
function words(fragment: Html | undefined): string {
  return render(html`${fragment}`)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([,.:])/g, "$1")
    .trim();
}

describe("a clock's panel", () => {
  const now = at("2026-03-10T22:10:00Z");
  const startedAt = at("2026-03-10T21:10:00Z");
  const endsBy = at("2026-03-11T21:10:00Z");
  const shared = { label: "Detention", now, startedAt, endsBy, authority: "Section 136(2A)" };

  it("says in words where it stands, when it ends with the date, and on what authority", () => {
    const said = words(clockPanel({ ...shared, state: "running" }));
    assert.match(said, /^Detention Running 23 hours left Ends by 21:10 on Wednesday 11 March 2026/);
    assert.match(said, /Started at 21:10 on Tuesday 10 March 2026, 1 hour ago/);
    assert.match(said, /What sets this limit Section 136\(2A\)$/);
  });

  it("says by how much it overran", () => {
    const said = words(clockPanel({ ...shared, state: "over", now: at("2026-03-11T23:10:00Z") }));
    assert.match(said, /^Detention Overran overran by 2 hours Should have ended by 21:10 on Wednesday 11 March 2026/);
  });

  it("does not tick once it has stopped", () => {
    const stopped = clockPanel({ ...shared, state: "stopped", stoppedAt: now, why: "The person left" });
    assert.match(words(stopped), /Ran for 1 hour The person left, at 22:10 on Tuesday 10 March 2026/);
    assert.doesNotMatch(render(stopped), /data-counts/);
  });
});

describe("the timeline", () => {
  const item = {
    id: "1",
    at: at("2026-03-10T21:10:00Z"),
    recordedAt: at("2026-03-10T21:11:00Z"),
    title: "Arrived",
    doneBy: "PC Example, officer",
  };

  it("strikes through what was corrected and says so in words, with the reason and the way to the other entry", () => {
    const drawn = timelineList([
      { ...item, correctedBy: { id: "2", why: "Wrong watch" } },
      { ...item, id: "2", corrects: { id: "1", why: "Wrong watch" } },
    ]);
    assert.match(render(drawn), /<del><h3[^>]*>Arrived<\/h3><\/del>/);
    assert.match(words(drawn), /No longer counts\. Corrected by a later entry, because: Wrong watch/);
    assert.match(render(drawn), /<li [^>]*id="entry-1"/);
    assert.match(render(drawn), /href="#entry-2"/);
    assert.match(words(drawn), /Puts right an earlier entry, because: Wrong watch/);
  });

  it("says when it was written down late, who typed it, and that it waits for confirmation", () => {
    const said = words(
      timelineList([
        {
          ...item,
          recordedAt: at("2026-03-10T22:15:00Z"),
          recordedBy: "Nurse Example",
          via: "by phone",
          unconfirmed: true,
        },
      ]),
    );
    assert.match(said, /Not confirmed yet/);
    assert.match(
      said,
      /PC Example, officer, typed by Nurse Example, by phone, recorded 22:15, Tue 10 Mar, 1 hour 5 minutes later/,
    );
    assert.doesNotMatch(words(timelineList([item])), /recorded/);
  });
});

describe("lists of work", () => {
  const item = { href: "/e/1", title: "Release the officers", about: "Testperson", when: "now" };

  it("say late, soon and new in words, and count", () => {
    assert.match(
      words(
        workList([
          { kind: "late", items: [item, item] },
          { kind: "new", items: [] },
        ]),
      ),
      /^Late \(2\) Release the officers Late/,
    );
  });

  it("say that there is nothing", () => {
    assert.equal(words(workList([{ kind: "late", items: [] }])), "Nothing needs you now.");
  });
});

describe("facts and errors", () => {
  it("never leave a gap without words", () => {
    const gaps: readonly Fragment[] = [null, undefined, "", [], html``];
    for (const value of gaps)
      assert.equal(words(detailsList([{ label: "NHS number", value }])), "NHS number Not recorded");
  });

  it("name what a link changes", () => {
    assert.match(words(detailsList([{ label: "Place", value: "Larches", change: "/x" }])), /Change place$/);
  });

  it("lead from each sentence to its field", () => {
    const errors = [{ name: "at", sentence: "Enter the time" }];
    assert.match(render(html`${errorSummary(errors)}`), /<a href="#at">Enter the time<\/a>/);
    assert.equal(errorSummary([]), undefined);
    assert.equal(errorFor(errors, "at"), "Enter the time");
    assert.equal(errorFor(errors, "other"), undefined);
  });
});

describe("a form", () => {
  it("carries the token and the id under which sending twice is once", () => {
    const drawn = render(form({ action: "/x", csrfToken: "t", submission: "id", content: "", submit: "Record it" }));
    assert.match(drawn, /name="_csrf" value="t"/);
    assert.match(drawn, /name="submission" value="id"/);
    assert.match(drawn, /data-prevent-double-click="true"/);
  });
});
