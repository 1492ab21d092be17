import { type Piece, pieceAt } from "../domain/section-136/piece.ts";
import { pieceFromJson, type Written } from "../domain/section-136/piece-json.ts";
import { type EpisodeId, identifier, type PersonId } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import type { ListRow } from "./reading.ts";

const KEPT = 3_000;

/** An episode's row, as statements that list episodes select it. */
export interface NowRow {
  readonly episode: string;
  readonly person: string | null;
  readonly started_at: number;
  readonly revision: number;
  readonly pieces: string;
}

export const NOW_COLUMNS = "episode, person, started_at, revision, pieces::text AS pieces";

/** The rows that one episode gives, one for each of its pieces. */
export interface RowPieces {
  at(instant: Instant): ListRow | undefined;
}

/** Rows read before: they are as they were for as long as the revision is the same. */
export interface RowCache {
  find(revision: number): RowPieces | undefined;
  keep(row: NowRow): RowPieces;
}

export function rowPieces(row: NowRow): RowPieces {
  const written: readonly Written<Piece>[] = JSON.parse(row.pieces);
  const pieces = written.map(pieceFromJson);
  const shared = {
    episode: identifier<EpisodeId>(row.episode),
    person: row.person === null ? null : identifier<PersonId>(row.person),
    startedAt: Temporal.Instant.fromEpochMilliseconds(row.started_at),
  };
  const rows = new Map(pieces.map((piece): [Piece, ListRow] => [piece, { ...shared, piece }]));
  return {
    at: (instant) => {
      const piece = pieceAt(pieces, instant);
      return piece === undefined ? undefined : rows.get(piece);
    },
  };
}

export function createRowCache(): RowCache {
  const kept = new Map<number, RowPieces>();
  return {
    find: (revision) => kept.get(revision),
    keep: (row) => {
      const pieces = rowPieces(row);
      kept.set(row.revision, pieces);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return pieces;
    },
  };
}
