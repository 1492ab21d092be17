import { ageAt, labelOf } from "../../../domain/people/identity.ts";
import { POWERS } from "../../../domain/section-136/words.ts";
import { type Instant, isBefore } from "../../../domain/timeline/instant.ts";
import { CORRECTION_TYPE } from "../../../domain/timeline/standing.ts";
import { instantWords, plainDateWords } from "../../time/words.ts";
import { entryTitle } from "../../words/entry-words.ts";
import { DETENTION_WORDS } from "../clock.ts";
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
  if (whereabouts !== null) return names.place(whereabouts.placeId) ?? "a place that is not listed";
  const going = names.place(goingTo);
  return going === null ? null : `on the way to ${going}`;
}

/** What happened, in a line each; what was struck out is left out. */
const happened = ({ state, names, at }: EpisodeView): readonly string[] =>
  state.timeline
    .filter(({ entry, struckBy }) => struckBy === null && entry.type !== CORRECTION_TYPE && !isBefore(at, entry.at))
    .map((item) => {
      const unconfirmed = item.confirmation === "confirmed" ? "" : " (not confirmed)";
      return `${instantWords(item.entry.at)}: ${entryTitle(item.entry, names)}. ${doerOf(item, names)}${unconfirmed}`;
    });

/** The minimum that another record needs, as plain text. */
export function copyText(view: EpisodeView): string {
  const { state, at } = view;
  const { clock, detention } = state;
  return [
    `Demonstration. Copied from Tandem at ${instantWords(at)}`,
    ...line("Person", labelOf(state.identity)),
    ...line("Born", ageWords(view)),
    ...line("NHS number", state.identity.nhsNumber),
    ...line("Power", detention === null ? null : POWERS[detention.power]),
    ...line("Power used", when(detention?.usedAt ?? null)),
    ...line("Where", whereWords(view)),
    ...line("State", DETENTION_WORDS[clock.detention]),
    ...line("Clock started", when(clock.startedAt)),
    ...line("Ends by", when(clock.endsBy)),
    "",
    "What happened:",
    ...happened(view),
  ].join("\n");
}
