import { ageAt, labelOf } from "../../../domain/people/identity.ts";
import { type Detention, isOver } from "../../../domain/section-136/detention.ts";
import type { TimelineItem } from "../../../domain/section-136/episode.ts";
import { END_REASONS, POWERS } from "../../../domain/section-136/words.ts";
import { type Instant, isBefore, MINUTE } from "../../../domain/timeline/instant.ts";
import { CORRECTION_TYPE } from "../../../domain/timeline/standing.ts";
import { durationWords } from "../../time/duration-words.ts";
import { instantWords, plainDateWords } from "../../time/words.ts";
import { entryTitle } from "../../words/entry-words.ts";
import { DETENTION_WORDS } from "../clock.ts";
import { outsideTheRule } from "../timeline-law.ts";
import { doerOf, type EpisodeView } from "../view-model.ts";

const line = (label: string, value: string | null): readonly string[] => (value === null ? [] : [`${label}: ${value}`]);

const when = (instant: Instant | null): string | null => (instant === null ? null : instantWords(instant));

function ageWords({ state, at }: EpisodeView): string | null {
  const { dateOfBirth, ageYears } = state.identity;
  if (dateOfBirth !== null) {
    return `${plainDateWords(Temporal.PlainDate.from(dateOfBirth))} (${ageAt(dateOfBirth, at)} years)`;
  }
  return ageYears === null ? null : `about ${ageYears} years`;
}

function whereWords({ state, names }: EpisodeView): string | null {
  const { whereabouts, goingTo } = state.pathway;
  if (state.holder.kind === "away") return `not here: away since ${instantWords(state.holder.since)}`;
  if (whereabouts !== null) return names.place(whereabouts.placeId) ?? "a place that is not listed";
  if (state.detention !== null && isOver(state.detention)) return null;
  const going = names.place(goingTo);
  return going === null ? null : `on the way to ${going}`;
}

/** Once it is over, how and when it was, instead of the limit that no longer counts. */
function endLines(detention: Detention | null, endsBy: Instant | null, overrunMinutes: number): readonly string[] {
  const over = detention?.ended ?? null;
  const past = overrunMinutes === 0 ? null : durationWords(overrunMinutes * MINUTE);
  if (over !== null)
    return [`Ended: ${instantWords(over.at)} (${END_REASONS[over.reason]})`, ...line("Held past the limit", past)];
  const lapsedAt = detention?.lapsedAt ?? null;
  return lapsedAt === null
    ? line("Ends by", when(endsBy))
    : [`Time ran out: ${instantWords(lapsedAt)}`, ...line("Held past the limit", past)];
}

/** What a reader of another record must know of an entry before they rely on it. */
function marksOf({ entry, confirmation }: TimelineItem, view: EpisodeView): string {
  const refused = view.state.law.refused.some((one) => one.entry === entry.id);
  const marks = [
    ...(confirmation === "confirmed" ? [] : ["not confirmed"]),
    ...(refused ? ["no effect"] : []),
    ...outsideTheRule(view)
      .filter((one) => one.entry === entry.id)
      .map(({ what }) => `outside the rule: ${what}`),
  ];
  return marks.length === 0 ? "" : ` (${marks.join("; ")})`;
}

/** What happened, in a line each; what was struck out is left out. */
const happened = (view: EpisodeView): readonly string[] =>
  view.state.timeline
    .filter(
      ({ entry, struckBy }) => struckBy === null && entry.type !== CORRECTION_TYPE && !isBefore(view.at, entry.at),
    )
    .map(
      (item) =>
        `${instantWords(item.entry.at)}: ${entryTitle(item.entry, view.names)}. ${doerOf(item, view.names)}${marksOf(item, view)}`,
    );

/** The minimum that another record needs, as plain text. */
export function copyText(view: EpisodeView): string {
  const { state, at } = view;
  const { clock, detention } = state;
  const { leftAt } = state.pathway;
  return [
    `Demonstration. Copied from Tandem at ${instantWords(at)}`,
    ...line("Person", labelOf(state.identity)),
    ...line("Born", ageWords(view)),
    ...line("NHS number", state.identity.nhsNumber),
    ...line("Power", detention === null ? null : POWERS[detention.power]),
    ...line("Power used", when(detention?.usedAt ?? null)),
    ...(leftAt === null ? line("Where", whereWords(view)) : line("Left", when(leftAt))),
    ...line("State", DETENTION_WORDS[clock.detention]),
    ...line("Clock started", when(clock.startedAt)),
    ...endLines(detention, clock.endsBy, clock.overrunMinutes),
    "",
    "What happened:",
    ...happened(view),
  ].join("\n");
}
