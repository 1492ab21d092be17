import { foldIdentity, type Identity, labelOf, linksOf } from "../domain/people/identity.ts";
import type { EpisodeInput } from "../domain/section-136/episode.ts";
import { projectEpisode } from "../domain/section-136/piece.ts";
import { piecesToJson } from "../domain/section-136/piece-json.ts";
import type { Entry } from "../domain/timeline/entry.ts";
import { standing } from "../domain/timeline/standing.ts";
import type { Statement } from "./transaction.ts";

/** The row of an episode, as it is folded; null without entries. */
export interface EpisodeRow {
  readonly episode: string;
  readonly partnership: string;
  readonly person: string | null;
  /** ISO text. */
  readonly startedAt: string;
  /** ISO text or `infinity`. */
  readonly openUntil: string;
  readonly pieces: string;
  readonly lawPosition: number;
}

/** The row of a person and their links, as they are folded; null without entries. */
export interface PersonRow {
  readonly person: string;
  readonly partnership: string;
  readonly label: string;
  readonly words: string;
  readonly birthYear: number | null;
  readonly nhsNumber: string | null;
  readonly links: readonly { readonly other: string; readonly entry: string }[];
}

export function episodeRow(episode: string, input: EpisodeInput, lawPosition: number): EpisodeRow | null {
  const [first] = input.entries;
  const now = projectEpisode(input);
  if (first === undefined || now === null) return null;
  return {
    episode,
    partnership: first.partnership,
    person: first.person,
    startedAt: now.startedAt.toString(),
    openUntil: now.closedFrom === null ? "infinity" : now.closedFrom.toString(),
    pieces: piecesToJson(now),
    lawPosition,
  };
}

/** So that PostgreSQL can index it. */
const LONGEST_WORD = 200;

/** Names in small letters without accents, each word after a space, so that a search finds the start of any. */
export const searchWords = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "")
    .map((word) => Array.from(word).slice(0, LONGEST_WORD).join(""));

function birthYear(identity: Identity, stated: readonly Entry[]): number | null {
  if (identity.dateOfBirth !== null) return Number(identity.dateOfBirth.slice(0, 4));
  if (identity.ageYears === null) return null;
  const latest = stated.reduce((last, { at }) => Math.max(last, at.epochMilliseconds), 0);
  const year = Temporal.Instant.fromEpochMilliseconds(latest).toZonedDateTimeISO("Europe/London").year;
  return year - Math.round(identity.ageYears);
}

export function personRow(person: string, entries: readonly Entry[]): PersonRow | null {
  const [first] = entries;
  if (first === undefined) return null;
  const counting = standing(entries, null).standing;
  const identity = foldIdentity(counting);
  const words = new Set(searchWords(`${identity.name ?? ""} ${identity.alias ?? ""}`));
  return {
    person,
    partnership: first.partnership,
    label: labelOf(identity),
    words: [...words].map((word) => ` ${word}`).join(""),
    birthYear: birthYear(identity, counting),
    nhsNumber: identity.nhsNumber,
    links: linksOf(counting).map(({ other, entry }) => ({ other, entry })),
  };
}

export const writeEpisodeRow = (row: EpisodeRow): Statement => ({
  name: "write-episode-now",
  text: `INSERT INTO episode_now (episode, partnership, person, started_at, open_until, pieces, law_position)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (episode) DO UPDATE SET partnership = excluded.partnership, person = excluded.person,
      started_at = excluded.started_at, open_until = excluded.open_until, pieces = excluded.pieces,
      law_position = excluded.law_position, revision = excluded.revision`,
  values: [row.episode, row.partnership, row.person, row.startedAt, row.openUntil, row.pieces, row.lawPosition],
});

export const writePersonRow = (row: PersonRow): readonly Statement[] => [
  {
    name: "write-person-now",
    text: `INSERT INTO person_now (person, partnership, label, words, birth_year, nhs_number)
        VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (person) DO UPDATE SET partnership = excluded.partnership, label = excluded.label,
        words = excluded.words, birth_year = excluded.birth_year, nhs_number = excluded.nhs_number,
        revision = excluded.revision`,
    values: [row.person, row.partnership, row.label, row.words, row.birthYear, row.nhsNumber],
  },
  { name: "drop-links", text: "DELETE FROM person_link WHERE person = $1", values: [row.person] },
  {
    name: "write-links",
    text: `INSERT INTO person_link (person, other, entry)
      SELECT $1, other, entry FROM unnest($2::uuid[], $3::uuid[]) AS link (other, entry)`,
    values: [row.person, row.links.map(({ other }) => other), row.links.map(({ entry }) => entry)],
  },
];
