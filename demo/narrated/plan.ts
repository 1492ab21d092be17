import { createHash } from "node:crypto";
import { type Planned, planCaseFile } from "../../src/domain/section-136/from-case-file.ts";
import { type EpisodeId, identifier, type PartnershipId } from "../../src/domain/timeline/identifiers.ts";
import { DIRECTORY } from "../directory/index.ts";
import { NARRATED, type Narrated, type Stop } from "./index.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A narrated case as timelines: the same at every start, as `tandem load` would plan its file. */
export function planNarrated({ file, partnership }: Narrated): Planned {
  const agencies = DIRECTORY.agencies.filter((agency) => agency.partnership === partnership);
  return planCaseFile(file, {
    partnership: identifier<PartnershipId>(partnership),
    agencyFor: (kind) => agencies.find((agency) => agency.kind === kind)?.id ?? null,
    hash,
  });
}

/** A narrated case with the episode that holds it. */
export interface NarratedEpisode {
  readonly key: string;
  readonly title: string;
  readonly introduction: string;
  readonly partnership: string;
  readonly episode: EpisodeId;
  readonly stops: readonly Stop[];
}

/** Where each narrated case is found in a partnership that has been filled. */
export const narratedEpisodes = (): NarratedEpisode[] =>
  NARRATED.flatMap((narrated) => {
    const { key, title, introduction, partnership, stops } = narrated;
    return planNarrated(narrated).episodes.map(({ episode }) => ({
      key,
      title,
      introduction,
      partnership,
      episode,
      stops,
    }));
  });
