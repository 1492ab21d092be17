import { type EpisodeInput, readEpisode } from "../../../domain/section-136/episode.ts";
import { EMERGENCY_DEPARTMENT, SUITE, uuid } from "../../../domain/testing/entries.ts";
import { moment } from "../../../domain/testing/moments.ts";
import type { Colleague, Scene } from "../entry-form.ts";

export const POLICE_STATION = uuid(303);
export const CRISIS_HOUSE = uuid(304);

/** Every role of the demonstration, and one that no rule here knows. */
export const ROLES = [
  "constable",
  "sergeant",
  "control-room",
  "paramedic",
  "place-of-safety-nurse",
  "emergency-nurse",
  "street-triage-nurse",
  "amhp",
  "doctor",
  "bed-manager",
  "administrator",
  "chaplain",
] as const;

const colleague = (role: string, number: number): Colleague => ({
  id: uuid(400 + number),
  name: `Worker ${number} Example`,
  role,
  profession: role,
  agency: "shire",
  agencyName: "Shire Constabulary",
});

/** What a form knows at 12:00 on 10 March 2026, before anything is recorded. */
export const scene = (role: string, said: Partial<Scene> = {}): Scene => ({
  state: null,
  now: moment("10 12:00"),
  me: colleague(role, 1),
  places: [
    { id: SUITE, name: "Maple suite", kind: "health-based" },
    { id: EMERGENCY_DEPARTMENT, name: "Shire General emergency department", kind: "emergency-department" },
    { id: POLICE_STATION, name: "Shire police station", kind: "police-station" },
    { id: CRISIS_HOUSE, name: "Harbour crisis house", kind: "other" },
  ],
  colleagues: ROLES.map((one, index) => colleague(one, index + 2)),
  earlier: null,
  ...said,
});

/** What a form knows of an episode, at an instant. */
export const sceneOf = (role: string, input: EpisodeInput, at = "10 12:00"): Scene =>
  scene(role, { now: moment(at), state: readEpisode(input, { knownAt: null, at: moment(at) }) });
