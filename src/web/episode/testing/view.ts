import { type EpisodeInput, readEpisode } from "../../../domain/section-136/episode.ts";
import { AMHP, DOCTOR, EPISODE, NURSE, OFFICER, PERSON, SUITE, uuid } from "../../../domain/testing/entries.ts";
import { moment } from "../../../domain/testing/moments.ts";
import type { Actor } from "../../../domain/timeline/entry.ts";
import { type EpisodeId, identifier, type PartnershipId, type PersonId } from "../../../domain/timeline/identifiers.ts";
import type { Colleague } from "../../record/entry-form.ts";
import type { Names } from "../../words/names.ts";
import type { EpisodeView } from "../view-model.ts";

/** A place that no entry of the tests names. */
export const OTHER_SUITE = uuid(309);

type Worker = Actor & { readonly kind: "worker" };

const PEOPLE: ReadonlyMap<string, string> = new Map([
  [OFFICER.worker, "Constable Amber Example"],
  [NURSE.worker, "Nurse Noor Sample"],
  [AMHP.worker, "Social Worker Mary Example"],
  [DOCTOR.worker, "Doctor Ravi Pattern"],
]);

const PLACES: ReadonlyMap<unknown, string> = new Map([
  [SUITE, "Larkfield"],
  [OTHER_SUITE, "Seaview"],
]);

const nameOf = (id: string): string => PEOPLE.get(id) ?? "Nobody";

const names: Names = {
  place: (id) => PLACES.get(id) ?? null,
  agency: (id) => id,
  worker: nameOf,
  actor: (actor, known) =>
    actor.kind === "worker" ? nameOf(actor.worker) : `${actor.kind}${typeof known === "string" ? ` ${known}` : ""}`,
};

const colleague = ({ worker, role, profession, agency }: Worker): Colleague => ({
  id: worker,
  name: nameOf(worker),
  role,
  profession,
  agency,
  agencyName: agency,
});

/** What one worker sees of an episode at a moment of March 2026; by what was known then, where `asKnownAt` is told. */
export function viewFor(me: Worker, input: EpisodeInput, at: string, asKnownAt?: string): EpisodeView {
  const instant = moment(at);
  const knownAt = asKnownAt === undefined ? null : moment(asKnownAt);
  const state = readEpisode(input, { knownAt, at: instant });
  const episode = identifier<EpisodeId>(EPISODE);
  const person = identifier<PersonId>(PERSON);
  const places = [...PLACES].map(([id, name]) => ({ id: String(id), name, kind: "health-based" as const }));
  return {
    episode,
    person,
    state,
    shown: {
      episode,
      partnership: identifier<PartnershipId>("the-shire"),
      person,
      moment: { knownAt, at: instant },
      state,
      entries: input.entries,
    },
    at: instant,
    still: asKnownAt !== undefined,
    scene: {
      state,
      now: instant,
      me: colleague(me),
      places,
      colleagues: [OFFICER, NURSE, AMHP, DOCTOR].map(colleague),
      earlier: null,
    },
    worker: { id: me.worker, role: me.role, agency: me.agency, places: me.role === NURSE.role ? [SUITE] : [] },
    names,
  };
}
