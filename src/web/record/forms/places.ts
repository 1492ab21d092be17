import { REFUSAL_REASONS } from "../../../domain/section-136/words.ts";
import type { Scene } from "../entry-form.ts";
import type { PlaceChoice, Question } from "../question.ts";
import { noteQuestion, onePage } from "./build.ts";
import { groupOf } from "./roles.ts";
import { listedOnly, listedPlace, orElsewhere } from "./which-place.ts";

/** A police station is asked for nobody: it is an exception, recorded on arrival. */
const mayBeAsked = ({ places }: Scene): readonly PlaceChoice[] =>
  places.filter(({ kind }) => kind !== "police-station");

const waitingFor = ({ state }: Scene): readonly string[] =>
  (state?.pathway.places ?? []).flatMap(({ placeId, answer }) =>
    answer === "waiting" && placeId !== null ? [placeId] : [],
  );

/** The places, those that have been asked and not answered first. */
function whoAnswers(scene: Scene, label: string): Question {
  const waiting = waitingFor(scene);
  const places = mayBeAsked(scene);
  const first = places.filter(({ id }) => waiting.includes(id));
  return listedPlace("placeId", label, [...first, ...places.filter(({ id }) => !waiting.includes(id))]);
}

/** The only place that is waited for, or the only one there is. */
function likely(scene: Scene): Readonly<Record<string, unknown>> {
  const waiting = waitingFor(scene);
  const [one, ...others] = waiting.length > 0 ? waiting : mayBeAsked(scene).map(({ id }) => id);
  return one === undefined || others.length > 0 ? {} : { placeId: one };
}

export const PLACE_CONTACTED = onePage({
  key: "place-contacted",
  type: "place-contacted",
  label: "A place of safety was asked",
  title: "Asking a place of safety",
  questions: (scene) => [listedPlace("placeId", "Which place was asked?", mayBeAsked(scene))],
  when: "When was it asked?",
  plan: (details) => [{ type: "place-contacted", details: listedOnly(details) }],
  unplan: orElsewhere,
});

export const PLACE_ACCEPTED = onePage({
  key: "place-accepted",
  type: "place-accepted",
  label: "The place of safety said yes",
  title: "The place said yes",
  questions: (scene) => [
    whoAnswers(scene, "Which place can take them?"),
    { kind: "text", name: "by", label: "Who said yes?", hint: "Their name, so that officers know whom to ask for" },
  ],
  when: "When did it answer?",
  starts: (scene) => ({ ...likely(scene), ...(groupOf(scene.me.role) === "place" ? { by: scene.me.name } : {}) }),
  plan: (details) => [{ type: "place-accepted", details: listedOnly(details) }],
  unplan: orElsewhere,
});

export const PLACE_REFUSED = onePage({
  key: "place-refused",
  type: "place-refused",
  label: "The place of safety said no",
  title: "The place said no",
  questions: (scene) => [
    whoAnswers(scene, "Which place cannot take them?"),
    {
      kind: "choice",
      name: "reason",
      label: "Why not?",
      required: "Say why the place cannot take them",
      words: REFUSAL_REASONS,
    },
    noteQuestion("What else was said?", "For example when there will be room, or which place they offered instead"),
  ],
  when: "When did it answer?",
  starts: likely,
  plan: (details) => [{ type: "place-refused", details: listedOnly(details) }],
  unplan: orElsewhere,
});

export const PLACE_LEFT = onePage({
  key: "place-left",
  type: "place-left",
  label: "The person left the place",
  title: "Leaving the place",
  lead: ({ state }) =>
    state?.clock.detention === "running" || state?.clock.detention === "extended"
      ? "The detention has not ended. If they left without leave, record that the person has left or is away."
      : null,
  questions: [
    { kind: "text", name: "to", label: "Where did they go?", required: "Say where they went, or that it is not known" },
    noteQuestion("How did they get there?", "For example taxi, family, walked, patient transport"),
  ],
  when: "When did they leave?",
  rule: "may-be-ahead",
});
