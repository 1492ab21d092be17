import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { ABSENT, type Answer, showPage } from "../pipeline/answer.ts";
import type { Visit } from "../pipeline/visit.ts";
import { readId } from "../record/identifiers.ts";
import { changesOf } from "../stream/concerning.ts";
import { withheldParts } from "../withheld.ts";
import { asOfBanner, momentOf } from "./as-of.ts";
import { nextChange } from "./next-change.ts";
import { episodePage } from "./page.ts";
import { recordedBanner } from "./recorded.ts";
import { viewOf } from "./view-model.ts";

/** The page of an episode, as it stands or as it was known at an instant. */
export async function showEpisode(visit: Visit): Promise<Answer> {
  const episode = readId<EpisodeId>(visit.params["episode"]);
  const moment = momentOf(visit.query["as-of"]);
  if (episode === null || moment === null) return ABSENT;
  const reading = await visit.ask.episode(episode).read(moment);
  if (reading === null) return ABSENT;
  const view = await viewOf(visit, reading.shown, moment !== undefined);
  const withheld = withheldParts(reading.withheld);
  const { partnership } = visit.me.asker;
  const told = visit.narrated.find((one) => one.episode === episode && one.partnership === partnership);
  if (moment !== undefined) {
    const main = episodePage(view, asOfBanner(episode, moment, visit.now, told), withheld);
    return showPage({ title: "Episode as it was known", main, back: { href: "/", text: "What needs me" } });
  }
  return showPage({
    title: "Episode",
    main: episodePage(view, recordedBanner(view, visit.query["recorded"]), withheld),
    back: { href: "/", text: "What needs me" },
    live: { stream: changesOf(episode, reading.shown.person), nextChange: nextChange(view.state, view.at) },
  });
}
