import { EPISODE_CATEGORIES } from "../../../src/domain/sharing/category.ts";
import { ask } from "../../../src/store/gate.ts";
import { WRITTEN } from "../data/areas.ts";
import type { Place } from "../data/place.ts";
import type { Episode } from "../data/story.ts";
import type { Finding } from "../finding.ts";
import { figure } from "../finding.ts";
import { median, quantile } from "../processes/sample.ts";
import { TIMES } from "../scale.ts";
import type { Setting } from "./setting.ts";

const ROUNDS = 5;
/** So that each reading goes to an episode far from the last one. */
const STRIDE = 7_919;

async function read({ store }: Place, episodes: readonly Episode[], number: number): Promise<number> {
  const { id, agency, role } = WRITTEN.inRole("place-of-safety-nurse");
  const episode = episodes[(number * STRIDE) % episodes.length];
  if (episode === undefined) throw new RangeError("there is no episode");
  const asker = { partnership: WRITTEN.partnership, agency, worker: id, role };
  const began = performance.now();
  const reading = await ask(store, {
    asker,
    purpose: "section-136-response",
    verb: "read",
    categories: EPISODE_CATEGORIES,
  })
    .episode(episode.episode)
    .read();
  const took = performance.now() - began;
  if (reading === null || reading.shown.entries.length < 20) throw new Error("The episode was not read");
  return took;
}

/** One episode read through the gate, in a store and in one with a hundred times the data. */
export async function measureEpisode(setting: Setting): Promise<Finding> {
  const { small, smallEpisodes, big, bigEpisodes, scale, say } = setting;
  const times: { small: number[]; big: number[] }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    say(round === 0 ? "one episode: warming up" : `one episode: round ${round} of ${ROUNDS}`);
    const these = { small: new Array<number>(), big: new Array<number>() };
    for (let number = 0; number < scale.readings / ROUNDS; number += 1) {
      const which = round * scale.readings + number;
      these.small.push(await read(small, smallEpisodes, which));
      these.big.push(await read(big, bigEpisodes, which));
    }
    if (round > 0) times.push(these);
  }
  const ratios = times.map((round) => median(round.big) / median(round.small));
  const all = { small: times.flatMap((round) => round.small), big: times.flatMap((round) => round.big) };
  return {
    title: `One episode, with ${TIMES} times the data`,
    how: `One reader reads episodes through the gate (all entries with the person's and the area's, opened, folded, sifted, audited, committed), one in the small store and one in the large store by turns, each time another episode; ${times.length} rounds of ${scale.readings / ROUNDS} readings in each.`,
    data: `${smallEpisodes.length} episodes in the small store, ${bigEpisodes.length} in the large one, each with 22 entries`,
    figures: [
      ["small store, half come within", figure(median(all.small), "ms")],
      ["large store, half come within", figure(median(all.big), "ms")],
      ["small store, 99 of 100 within", figure(quantile(all.small, 0.99), "ms")],
      ["large store, 99 of 100 within", figure(quantile(all.big, 0.99), "ms")],
    ],
    bounds: [{ what: "times as long", atMost: 1.3, value: median(ratios), best: Math.min(...ratios), unit: "" }],
  };
}
