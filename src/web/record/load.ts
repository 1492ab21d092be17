import { heldMilliseconds, isOver } from "../../domain/section-136/detention.ts";
import type { EpisodeState } from "../../domain/section-136/episode.ts";
import type { EpisodeId, PersonId } from "../../domain/timeline/identifiers.ts";
import { addHours, isBefore } from "../../domain/timeline/instant.ts";
import type { EpisodeShown } from "../../store/reading.ts";
import type { Visit } from "../pipeline/visit.ts";
import type { EntryForm, Scene } from "./entry-form.ts";
import { formByKey } from "./forms/all-forms.ts";
import { readId } from "./identifiers.ts";
import { sceneFor } from "./scene.ts";

/** The forms that may begin an episode. */
export const STARTERS: ReadonlySet<string> = new Set(["power-used", "radio", "warrant-used"]);

export interface Loaded {
  readonly form: EntryForm;
  readonly episode: EpisodeId;
  readonly scene: Scene;
  /** Null where the episode is not there yet. */
  readonly shown: EpisodeShown | null;
  /** Whom it is about, where that is known before the form is filled. */
  readonly person: PersonId | null;
}

const DAYS_LOOKED_BACK_HOURS = 24 * 5;

const over = (state: EpisodeState, visit: Visit): Scene["earlier"] => {
  const { detention } = state;
  if (detention === null || !isOver(detention)) return null;
  const overAt = detention.ended?.at ?? detention.lapsedAt;
  if (overAt === null || isBefore(addHours(overAt, 24), visit.now)) return null;
  return { overAt, heldMilliseconds: heldMilliseconds(detention, visit.now) };
};

/** The person's last detention, where it was over less than a day ago. */
async function earlierOf(visit: Visit, person: PersonId, except: EpisodeId): Promise<Scene["earlier"]> {
  const reading = await visit.ask.person(person).read();
  const since = addHours(visit.now, -DAYS_LOOKED_BACK_HOURS);
  const recent = (reading?.shown.episodes ?? []).filter(
    (row) => row.episode !== except && isBefore(since, row.startedAt),
  );
  for (const { episode } of recent) {
    const read = await visit.ask.episode(episode).read();
    const earlier = read === null ? null : over(read.shown.state, visit);
    if (earlier !== null) return earlier;
  }
  return null;
}

/** What a form's address names, read through the gate; null where it is not there, or not for this worker. */
export async function load(visit: Visit): Promise<Loaded | null> {
  const form = formByKey(visit.params["form"] ?? "");
  const episode = readId<EpisodeId>(visit.params["episode"]);
  if (form === null || episode === null) return null;
  const reading = await visit.ask.episode(episode).read();
  const starts = STARTERS.has(form.key);
  if (reading === null && !starts) return null;
  const person = reading?.shown.person ?? readId<PersonId>(visit.query["person"]);
  const earlier = starts && person !== null ? await earlierOf(visit, person, episode) : null;
  const scene = await sceneFor(visit, reading?.shown.state ?? null, earlier);
  return { form, episode, scene, shown: reading?.shown ?? null, person };
}
