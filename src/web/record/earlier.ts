import { lastOver } from "../../domain/section-136/earlier.ts";
import type { EpisodeId, PersonId } from "../../domain/timeline/identifiers.ts";
import { addHours, isBefore } from "../../domain/timeline/instant.ts";
import type { Visit } from "../pipeline/visit.ts";
import type { Scene } from "./entry-form.ts";

/** A use of the power may be written down days later: how far back the last detention is looked for. */
const LOOKED_BACK_HOURS = 24 * 5;

/** The person's last detention, where it was over within the last days; the rules compare it with when the power was used. */
export async function earlierOf(visit: Visit, person: PersonId, except: EpisodeId): Promise<Scene["earlier"]> {
  const reading = await visit.ask.person(person).read();
  const since = addHours(visit.now, -LOOKED_BACK_HOURS);
  const detentions = [];
  for (const { episode, startedAt } of reading?.shown.episodes ?? []) {
    // A detention is over within days of its beginning, away or not.
    if (episode === except || isBefore(startedAt, addHours(since, -LOOKED_BACK_HOURS))) continue;
    const read = await visit.ask.episode(episode).read();
    detentions.push(read?.shown.state.detention ?? null);
  }
  const last = lastOver(detentions, visit.now);
  return last === null || isBefore(last.overAt, since) ? null : last;
}
