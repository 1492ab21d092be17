import type { Selectable } from "kysely";
import type { EpisodeRow, PersonRow } from "./project.ts";
import type { DB } from "./schema.ts";
import type { Transaction } from "./transaction.ts";

const textOf = (milliseconds: number): string =>
  milliseconds === Number.POSITIVE_INFINITY
    ? "infinity"
    : Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();

type LiveEpisode = Omit<Selectable<DB["episode_now"]>, "pieces" | "revision"> & { readonly pieces: string };

/** The rows that stand, as the fold writes them. */
export async function liveEpisodes(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EpisodeRow>> {
  const rows = await transaction.rows<LiveEpisode>({
    name: "live-episodes",
    text: `SELECT episode, partnership, person, started_at, open_until, pieces::text AS pieces, law_position
      FROM episode_now WHERE episode = ANY ($1::uuid[])`,
    values: [ids],
  });
  return new Map(
    rows.map((row) => [
      row.episode,
      {
        episode: row.episode,
        partnership: row.partnership,
        person: row.person,
        startedAt: textOf(row.started_at),
        openUntil: textOf(row.open_until),
        pieces: row.pieces,
        lawPosition: row.law_position,
      },
    ]),
  );
}

interface LivePerson extends Omit<Selectable<DB["person_now"]>, "revision" | "search"> {
  readonly links: { readonly other: string; readonly entry: string }[];
}

export async function livePeople(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonRow>> {
  const rows = await transaction.rows<LivePerson>({
    name: "live-people",
    text: `SELECT person, partnership, label, words, birth_year, nhs_number,
        (SELECT coalesce(json_agg(json_build_object('other', other, 'entry', entry) ORDER BY entry), '[]')
           FROM person_link WHERE person_link.person = person_now.person) AS links
      FROM person_now WHERE person = ANY ($1::uuid[])`,
    values: [ids],
  });
  return new Map(
    rows.map((row) => [
      row.person,
      {
        person: row.person,
        partnership: row.partnership,
        label: row.label,
        words: row.words,
        birthYear: row.birth_year,
        nhsNumber: row.nhs_number,
        links: row.links,
      },
    ]),
  );
}

/** One statement for a whole batch. */
export function writeEpisodes(transaction: Transaction, rows: readonly EpisodeRow[]): void {
  if (rows.length === 0) return;
  transaction.write({
    name: "write-episodes",
    text: `INSERT INTO episode_now (episode, partnership, person, started_at, open_until, pieces, law_position)
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::json[], $7::int[])
      ON CONFLICT (episode) DO UPDATE SET partnership = excluded.partnership, person = excluded.person,
        started_at = excluded.started_at, open_until = excluded.open_until, pieces = excluded.pieces,
        law_position = excluded.law_position, revision = excluded.revision`,
    values: [
      rows.map((row) => row.episode),
      rows.map((row) => row.partnership),
      rows.map((row) => row.person),
      rows.map((row) => row.startedAt),
      rows.map((row) => row.openUntil),
      rows.map((row) => row.pieces),
      rows.map((row) => row.lawPosition),
    ],
  });
}

export function writePeople(transaction: Transaction, rows: readonly PersonRow[]): void {
  if (rows.length === 0) return;
  transaction.write({
    name: "write-people",
    text: `INSERT INTO person_now (person, partnership, label, words, birth_year, nhs_number)
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::smallint[], $6::text[])
      ON CONFLICT (person) DO UPDATE SET partnership = excluded.partnership, label = excluded.label,
        words = excluded.words, birth_year = excluded.birth_year, nhs_number = excluded.nhs_number,
        revision = excluded.revision`,
    values: [
      rows.map((row) => row.person),
      rows.map((row) => row.partnership),
      rows.map((row) => row.label),
      rows.map((row) => row.words),
      rows.map((row) => row.birthYear),
      rows.map((row) => row.nhsNumber),
    ],
  });
  const links = rows.flatMap(({ person, links }) => links.map((link) => ({ person, ...link })));
  transaction.write({
    name: "write-all-links",
    text: `INSERT INTO person_link (person, other, entry) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[])`,
    values: [links.map(({ person }) => person), links.map(({ other }) => other), links.map(({ entry }) => entry)],
  });
}

const DROP = {
  episode_now: "DELETE FROM episode_now WHERE episode = ANY ($1::uuid[])",
  person_now: "DELETE FROM person_now WHERE person = ANY ($1::uuid[])",
  person_link: "DELETE FROM person_link WHERE person = ANY ($1::uuid[])",
} as const;

export function dropRows(transaction: Transaction, table: keyof typeof DROP, ids: readonly string[]): void {
  transaction.write({ name: `drop-${table}`, text: DROP[table], values: [ids] });
}
