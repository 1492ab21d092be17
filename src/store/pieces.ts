import type { Piece } from "../domain/section-136/piece.ts";
import { pieceFromJson, type Written } from "../domain/section-136/piece-json.ts";

const KEPT = 10_000;

/** Pieces that were read before: those of a row are the same as long as its revision is. */
export interface PieceCache {
  /** The revisions that need not be sent again. */
  revisions(): number[];
  /** `text` is null for a revision that is kept. */
  pieces(revision: number, text: string | null): readonly Piece[];
}

export function createPieceCache(): PieceCache {
  const kept = new Map<number, readonly Piece[]>();
  return {
    revisions: () => [...kept.keys()],
    pieces: (revision, text) => {
      const found = kept.get(revision);
      if (found !== undefined) return found;
      const written: readonly Written<Piece>[] = JSON.parse(text ?? "[]");
      const pieces = written.map(pieceFromJson);
      kept.set(revision, pieces);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return pieces;
    },
  };
}
