import { z } from "zod";
import { type CaseFile, parseCaseFile } from "../../src/domain/section-136/case-file.ts";
import { compareInstants, type Instant } from "../../src/domain/timeline/instant.ts";
import emergencyDepartmentInstead from "./emergency-department-instead.json" with { type: "json" };
import threeSignatures from "./three-signatures.json" with { type: "json" };

/** A point in time at which to look, and what has just come to be known. */
export interface Stop {
  readonly at: Instant;
  readonly narration: string;
}

/** A case told step by step. Its file is a case file like any other, with a telling beside it. */
export interface Narrated {
  readonly key: string;
  readonly title: string;
  readonly introduction: string;
  readonly partnership: string;
  readonly file: CaseFile;
  /** One for each entry, when it was written down; in order. */
  readonly stops: readonly Stop[];
}

const TELLING = z.object({
  key: z.string().regex(/^[a-z-]+$/),
  title: z.string().min(1),
  introduction: z.string().min(1),
  partnership: z.string().min(1),
  entries: z.array(
    z.object({
      recordedAt: z.string().transform((text): Instant => Temporal.Instant.from(text)),
      narration: z.string().min(1),
    }),
  ),
});

/** Reads a narrated case. Throws where the telling or the case file beside it cannot be read. */
export function readNarrated(json: unknown): Narrated {
  const { entries, ...telling } = TELLING.parse(json);
  const stops = entries
    .map(({ recordedAt, narration }) => ({ at: recordedAt, narration }))
    .toSorted((a, b) => compareInstants(a.at, b.at));
  return { ...telling, file: parseCaseFile(json), stops };
}

/** The narrated cases of the demonstration. */
export const NARRATED: readonly Narrated[] = [emergencyDepartmentInstead, threeSignatures].map(readNarrated);
