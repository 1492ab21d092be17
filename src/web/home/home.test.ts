import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../../domain/section-136/next.ts";
import { ACTS } from "../../domain/section-136/next.ts";
import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { identifier } from "../../domain/timeline/identifiers.ts";
import type { ListRow } from "../../store/reading.ts";
import { waysToAct } from "../duties/act-forms.ts";
import { atWork } from "../duties/at-work.ts";
import { render } from "../html.ts";
import type { Me } from "../pipeline/visit.ts";
import { formByKey } from "../record/forms/all-forms.ts";
import {
  action,
  at,
  LARCHES,
  LISTING,
  NURSE,
  OFFICER,
  ROWANS,
  row,
  SHIRE,
  STATION,
  TEAM,
  uuid,
} from "../testing/rows.ts";
import { namesFrom } from "../words/names.ts";
import { concerns } from "./items.ts";
import { begunForms } from "./unfinished.ts";
import { homeView } from "./view.ts";

const me = (worker: typeof NURSE, teams: readonly string[] = []): Me => ({
  id: worker.id,
  name: worker.name,
  role: worker.role,
  roleName: worker.role,
  profession: worker.profession,
  agencyName: worker.agency,
  agencyKind: "",
  partnershipName: "The Shire",
  teams,
  asker: { partnership: SHIRE, agency: worker.agency, worker: worker.id, role: worker.role },
});

const nurse = atWork(me(NURSE), LISTING);
const officer = atWork(me(OFFICER), LISTING);

test("every act leads to forms that there are", () => {
  const episode = identifier<EpisodeId>(uuid(1));
  const acts = Object.keys(ACTS).filter((key): key is Act => Object.hasOwn(ACTS, key));
  for (const act of acts) {
    const ways = waysToAct(episode, act, uuid(7));
    assert.ok(ways.length > 0, act);
    if (act === "confirm-entry") assert.equal(ways[0]?.href, `/episodes/${uuid(1)}/confirm/${uuid(7)}`);
    else for (const { href } of ways) assert.ok(formByKey(href.split("/").at(-1) ?? ""), href);
  }
});

test("a nurse receives at the places of the agency, but not at one that names another team", () => {
  assert.deepEqual(nurse.places, [LARCHES.id]);
  assert.deepEqual(atWork(me(NURSE, [TEAM]), LISTING).places, [LARCHES.id, ROWANS.id]);
  assert.deepEqual(officer.places, [STATION.id]);
});

const toTake = action("accept-handover", { kind: "place", placeId: LARCHES.id, agency: null }, { dueBy: at("11:00") });
const toAnswer = action("answer-place", { kind: "place", placeId: LARCHES.id, agency: null }, { dueBy: at("13:00") });
const toConfirm = action("confirm-entry", { kind: "worker", worker: OFFICER.id }, { entry: uuid(7) });

function home(worker: typeof nurse, rows: readonly ListRow[], now = at("12:00")) {
  const kept = rows.filter((one) => concerns(one, worker));
  const { main, nextChange } = homeView({
    shown: { at: now, rows: kept },
    worker,
    names: namesFrom(LISTING),
    begun: [],
    csrfToken: "token",
  });
  return { page: render(main), nextChange };
}

const headings = (page: string): readonly string[] =>
  [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading = ""]) => heading.replaceAll(/<[^>]+>/g, ""));

test("what is late, soon and new stands under its own heading, with its count", () => {
  const soon = { ...toAnswer, dueBy: at("12:10") };
  const rows = [row(1, { next: [toTake] }), row(2, { next: [soon, toAnswer] }), row(3, { next: [toAnswer] })];
  const { page, nextChange } = home(nurse, rows);
  assert.deepEqual(headings(page), ["Late (1)", "Soon (1)", "New (2)"]);
  assert.equal(nextChange?.toString(), "2026-03-10T12:10:00Z");
});

test("an officer who need do nothing waits for the place; the nurse whose turn it is does not wait", () => {
  const rows = [row(1, { next: [toTake] })];
  assert.deepEqual(headings(home(officer, rows).page), ["Waiting for others (1)"]);
  assert.match(home(officer, rows).page, /The Larches: take over from the officers/);
  assert.deepEqual(headings(home(nurse, rows).page), ["Late (1)"]);
});

test("one form is linked straight away, and each of several answers has a link of its own", () => {
  const { page } = home(nurse, [row(1, { next: [toTake, toAnswer] })]);
  assert.match(
    page,
    new RegExp(`<a href="/episodes/${uuid(1)}/record/handover-accepted">Take over from the officers</a>`),
  );
  assert.match(page, new RegExp(`<a href="/episodes/${uuid(1)}/record/place-accepted">Yes, we can</a>`));
  assert.match(page, new RegExp(`<a href="/episodes/${uuid(1)}/record/place-refused">No, and why</a>`));
});

test("what was written for somebody is theirs alone to confirm", () => {
  const gone = { holder: { kind: "nobody" }, placeId: null, next: [toConfirm] } as const;
  assert.match(home(officer, [row(1, gone)]).page, new RegExp(`/episodes/${uuid(1)}/confirm/${uuid(7)}`));
  assert.equal(concerns(row(1, gone), { ...officer, id: uuid(98) }), false);
});

test("a row of which nothing would be shown is not asked for", () => {
  assert.equal(concerns(row(1), nurse), false);
});

test("officers begin a record here, the control room from a call, others not at all", () => {
  assert.match(home(officer, []).page, /href="\/start\/power-used"/);
  assert.match(home({ ...officer, role: "control-room" }, []).page, /href="\/start\/radio"/);
  assert.doesNotMatch(home(nurse, []).page, /\/start\//);
  assert.match(home(nurse, []).page, /Nothing needs you now/);
});

test("of forms begun, those of the last week which still are forms can be gone on with", () => {
  const draft = { form: "power-used", subject: uuid(1), updatedAt: at("11:00") };
  const begun = begunForms(
    [
      draft,
      { ...draft, form: "no-such-form" },
      { ...draft, subject: "new" },
      { ...draft, updatedAt: at("11:00").subtract({ hours: 24 * 8 }) },
    ],
    at("12:00"),
  );
  assert.deepEqual(
    begun.map(({ href }) => href),
    [`/episodes/${uuid(1)}/record/power-used`],
  );
  const { main } = homeView({
    shown: { at: at("12:00"), rows: [] },
    worker: nurse,
    names: namesFrom(LISTING),
    begun,
    csrfToken: "token",
  });
  assert.deepEqual(headings(render(main)), ["Not finished (1)"]);
});
