import type { LawType, PathwayType } from "../../domain/section-136/entries.ts";
import type { EpisodeState } from "../../domain/section-136/episode.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { FieldError } from "../components/index.ts";
import type { PlaceChoice, Question } from "./question.ts";

export type RecordType = LawType | PathwayType | "identity-stated";

/** A worker of the partnership whom somebody else may have written for. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly profession: string;
  readonly agency: string;
  readonly agencyName: string;
}

/** What a form knows when it is shown: the episode as it stands, who asks, the area's places and people. */
export interface Scene {
  /** Null where the entry would begin a new episode. */
  readonly state: EpisodeState | null;
  readonly now: Instant;
  readonly me: Colleague;
  readonly places: readonly PlaceChoice[];
  readonly colleagues: readonly Colleague[];
  /** Over in the last days: a detention of this person that a new use has to be told apart from. */
  readonly earlier: { readonly overAt: Instant; readonly heldMilliseconds: number } | null;
}

/** One page of a form. */
export interface Step {
  /** The last part of the page's address. */
  readonly key: string;
  readonly title: string;
  /** A sentence or two before the questions, such as what the law says. */
  readonly lead?: (scene: Scene) => string | null;
  readonly questions: (scene: Scene) => readonly Question[];
  /** Fills another entry than the form's own: left out where the form's own entry is put right. */
  readonly beside?: true;
}

/** One entry that a filled form makes; the first is the form's own. */
export interface PlannedEntry {
  readonly type: RecordType;
  readonly details: Readonly<Record<string, unknown>>;
  /** Where it happened at another time than the form's own question says. */
  readonly at?: Instant | null;
}

/** When it happened: `never-now` for an arrival, where "now" would be the time of typing. */
export type WhenRule = "now-or-earlier" | "never-now" | "may-be-ahead";

/** A form that records one fact or decision (or a few that come together). */
export interface EntryForm {
  /** The middle part of the page's address, and the form's name for drafts. */
  readonly key: string;
  readonly type: RecordType;
  /** On the list of what may be done now. */
  readonly label: string;
  /** Of more than one step, the answers are shown once more before they count. */
  readonly steps: readonly [Step, ...Step[]];
  readonly when: { readonly label: string; readonly rule: WhenRule };
  /** Who can have done it. `anyone`: whoever writes it. A list of roles: one of these, and the form asks who, if it was not the writer. */
  readonly doneBy: "anyone" | readonly string[];
  /** The question who did it, in words of its own. */
  readonly who?: string;
  readonly submit: string;
  /** Other entries beside the form's own, or another shape of its own details. */
  readonly plan?: (
    details: Readonly<Record<string, unknown>>,
    scene: Scene,
  ) => readonly [PlannedEntry, ...PlannedEntry[]];
  /** What must be put right that no question can tell by itself. */
  readonly check?: (details: Readonly<Record<string, unknown>>, isNow: boolean) => readonly FieldError[];
  /** What the questions start with, keyed by their names, where the episode or the worker already tells it. */
  readonly starts?: (scene: Scene) => Readonly<Record<string, unknown>>;
  /** Undoes `plan` for the form's own entry: what fills the questions, keyed by their names, to put the entry right. */
  readonly unplan?: (details: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Every question of every step. */
export const questionsOf = (form: EntryForm, scene: Scene): readonly Question[] =>
  form.steps.flatMap((step) => step.questions(scene));

/** The entries a filled form makes. */
export const planEntries = (
  form: EntryForm,
  details: Readonly<Record<string, unknown>>,
  scene: Scene,
): readonly [PlannedEntry, ...PlannedEntry[]] => form.plan?.(details, scene) ?? [{ type: form.type, details }];
