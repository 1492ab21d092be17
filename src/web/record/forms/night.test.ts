import assert from "node:assert/strict";
import { test } from "node:test";
import { NOT_COMMENCED } from "../../../domain/law/rule-sets.ts";
import { decide } from "../../../domain/section-136/decide.ts";
import { type EpisodeInput, readEpisode } from "../../../domain/section-136/episode.ts";
import { AMHP, anEntry, DOCTOR, NURSE, OFFICER, SUITE, uuid } from "../../../domain/testing/entries.ts";
import { moment } from "../../../domain/testing/moments.ts";
import { type EntryId, identifier } from "../../../domain/timeline/identifiers.ts";
import type { Answers } from "../../components/index.ts";
import { answerQuestions } from "../answer.ts";
import { planEntries, questionsOf } from "../entry-form.ts";
import { startingAnswers } from "../starting-answers.ts";
import { formByKey } from "./all-forms.ts";
import type { FormKey } from "./keys.ts";
import { offersFor } from "./offers.ts";
import { scene, sceneOf } from "./testing.ts";

const WORKERS = [OFFICER, NURSE, AMHP, DOCTOR] as const;
type Worker = (typeof WORKERS)[number];

/** Who fills which form when, and what they answer where the form does not know it already. */
type Page = readonly [time: string, who: Worker, form: FormKey, answers: Answers];

const SECTION_12: Answers = { section12Approved: "yes" };

const NIGHT: readonly Page[] = [
  [
    "10 21:40",
    OFFICER,
    "power-used",
    {
      location: "public",
      power: "136-remove",
      "grounds-met": ["appearsMentallyDisordered", "immediateNeedOfCareOrControl", "necessaryForInterestsOrProtection"],
      grounds: "Stood in the road and said the cars were not real",
      adviceAsked: "no",
      adviceNotAsked: "danger",
      nameKnown: "no",
      ageCanBeTold: "yes",
      ageYears: "34",
      mayBeUnderEighteen: "no",
    },
  ],
  ["10 21:41", AMHP, "amhp-accepted", {}],
  ["10 21:42", OFFICER, "ambulance-requested", { expectedInMinutes: "25" }],
  ["10 21:45", OFFICER, "place-contacted", { placeId: SUITE }],
  ["10 21:50", NURSE, "place-accepted", {}],
  ["10 22:00", OFFICER, "conveyance-started", { method: "ambulance" }],
  ["10 22:10", OFFICER, "arrived", {}],
  ["10 22:30", NURSE, "handover-accepted", { content: "Calm, not searched, nothing found" }],
  ["10 22:35", NURSE, "police-left", {}],
  ["10 22:40", NURSE, "rights-given", { how: "both", understood: "yes" }],
  ["10 22:45", AMHP, "doctor-called", SECTION_12],
  ["10 23:30", AMHP, "amhp-arrived", {}],
  ["10 23:35", DOCTOR, "doctor-arrived", SECTION_12],
  ["10 23:36", DOCTOR, "assessment-started", {}],
  ["11 00:30", DOCTOR, "examined", { finding: "disorder" }],
  ["11 00:31", AMHP, "interviewed", { finding: "disorder" }],
  ["11 00:45", AMHP, "outcome-decided", { outcome: "crisis-team" }],
  ["11 01:10", NURSE, "outcome-arranged", { note: "The crisis team visits at 10" }],
  ["11 01:15", AMHP, "detention-ended", {}],
  ["11 01:40", NURSE, "place-left", { to: "Home, by taxi" }],
];

const BEGINNING: EpisodeInput = { entries: [], identity: [], commencements: NOT_COMMENCED };

/** The episode after one page, which its worker was offered, could fill, and of which the rules took every entry. */
function after(input: EpisodeInput, [time, who, key, typed]: Page, number: number): EpisodeInput {
  const at = input.entries.length === 0 ? scene(who.role, { now: moment(time) }) : sceneOf(who.role, input, time);
  const form = formByKey(key);
  assert.ok(form !== null && offersFor(at).includes(key), `${who.role} is not offered ${key} at ${time}`);
  assert.ok(form.doneBy === "anyone" || form.doneBy.includes(who.role), key);
  const { details, errors } = answerQuestions(questionsOf(form, at), { ...startingAnswers(form, at), ...typed }, at);
  assert.deepEqual(errors, [], key);
  return planEntries(form, details, at).reduce<EpisodeInput>((before, planned, index) => {
    const id = identifier<EntryId>(uuid(5000 + number * 10 + index));
    const instant = planned.at ?? moment(time);
    const written = { id, type: planned.type, at: instant, recordedAt: instant, doneBy: who, details: planned.details };
    const entry = anEntry(written);
    if (entry.type === "identity-stated") return { ...before, identity: [...before.identity, entry] };
    const decision = decide({ input: before, entry, now: moment(time), insists: false, earlier: null });
    assert.deepEqual(decision, { taken: true }, key);
    return { ...before, entries: [...before.entries, entry] };
  }, input);
}

test("a night from the power to the way home: each page is offered to who fills it, and the rules take it", () => {
  const input = NIGHT.reduce<EpisodeInput>(after, BEGINNING);
  const { clock, holder, law, identity, pathway } = readEpisode(input, { knownAt: null, at: moment("11 02:00") });
  assert.equal(clock.detention, "ended");
  assert.deepEqual(clock.startedAt, moment("10 22:10"));
  assert.equal(holder.kind, "left");
  assert.deepEqual([law.breaches, law.refused], [[], []]);
  assert.equal(identity.ageYears, 34);
  assert.equal(pathway.outcome?.outcome, "crisis-team");
});

test("while the place holds the person, the holder is the nurse who accepted, whoever wrote it", () => {
  const input = NIGHT.slice(0, 8).reduce<EpisodeInput>(after, BEGINNING);
  const { holder } = readEpisode(input, { knownAt: null, at: moment("10 22:31") });
  assert.ok(holder.kind === "place");
  assert.deepEqual(holder.by, NURSE);
});
