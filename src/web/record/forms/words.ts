import { ADVICE, type Power } from "../../../domain/section-136/words.ts";

/** The two ways of section 136, as an officer says them. */
export const POWERS_OF_136 = {
  "136-remove": "Detained them, to go to a place of safety",
  "136-keep": "Kept them where they are, because it is a place of safety",
} as const satisfies Partial<Record<Power, string>>;

export const POWERS_OF_135 = {
  "135-1-remove": "Detained them, to go to a place of safety",
  "135-1-keep": "Kept them at the premises",
} as const satisfies Partial<Record<Power, string>>;

const { "not-practicable": NOT_PRACTICABLE, ...asked } = ADVICE;

/** Whom the law lets an officer ask for advice. */
export const ADVISERS = asked;

/** As one tap on a radio call. */
export const ADVISERS_OR_NOT = { ...asked, "not-practicable": `${NOT_PRACTICABLE}: there was no time or no answer` };

/** Kept in an entry in these words, or in the officer's own. */
export const WHY_NO_ADVICE = {
  danger: "Someone's life was in danger",
  "no-answer": "Nobody answered",
  "no-signal": "No signal",
  "nobody-there": "Nobody was there to ask",
  other: "Another reason",
} as const;

/** Nothing of this can lengthen a detention: offered so that it is met with the reason why. */
export const NO_GROUND_FOR_MORE_TIME = {
  bed: "Waiting for a bed",
  doctor: "Waiting for a doctor",
  amhp: "Waiting for an AMHP",
  other: "Something else",
} as const;

/** Who may authorise a move between places: a constable, an AMHP, or somebody one of them authorised. */
export const AUTHORISERS = {
  constable: "A police officer",
  amhp: "An AMHP",
  "authorised-person": "Someone whom a police officer or an AMHP authorised",
} as const;

export const AWAY_FROM = {
  "before-arrival": "Before they reached a place of safety",
  "place-of-safety": "From a place of safety",
} as const;

export const SECTIONS = {
  "2": "Section 2: assessment, up to 28 days",
  "3": "Section 3: treatment, up to 6 months",
  "4": "Section 4: emergency, up to 72 hours",
} as const;

/** Kept in an entry in these words. */
export const SEXES = { Female: "Female", Male: "Male", Other: "Another answer" } as const;
