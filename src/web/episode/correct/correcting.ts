import type { EpisodeId } from "../../../domain/timeline/identifiers.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { episodeAddress } from "../../record/address.ts";
import { readId } from "../../record/identifiers.ts";
import { type EpisodeView, viewOf } from "../view-model.ts";
import { type Target, targetOf } from "./target.ts";

/** An entry that somebody is putting right. */
export interface Correcting {
  readonly view: EpisodeView;
  readonly target: Target;
  readonly action: string;
}

/** What the address names, read through the gate; null where it is not there, or not for this worker. */
export async function openCorrection(visit: Visit): Promise<Correcting | null> {
  const episode = readId<EpisodeId>(visit.params["episode"]);
  if (episode === null) return null;
  const reading = await visit.ask.episode(episode).read();
  if (reading === null) return null;
  const view = await viewOf(visit, reading.shown, false);
  const target = targetOf(view, visit.params["entry"]);
  if (target === null) return null;
  return { view, target, action: `${episodeAddress(episode)}/correct/${target.entry.id}` };
}

/** Whether the entry is to be taken out rather than put right; a correction can only be taken out. */
export const takeOutOf = ({ target }: Correcting, asked: string | undefined): boolean =>
  target.isCorrection || asked === "yes";

/** Drafts are kept per entry and way of correcting. */
export const draftOf = ({ target }: Correcting, takeOut: boolean): { readonly key: string } => ({
  key: `${takeOut ? "take-out" : "correct"}-${target.entry.id}`,
});
