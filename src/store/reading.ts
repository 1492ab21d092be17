import type { Identity } from "../domain/people/identity.ts";
import type { EpisodeState, Moment } from "../domain/section-136/episode.ts";
import type { Piece } from "../domain/section-136/piece.ts";
import type { Category } from "../domain/sharing/category.ts";
import type { Entry } from "../domain/timeline/entry.ts";
import type { EpisodeId, PartnershipId, PersonId } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";

/** A kind of fact that was asked for and is not shown, whether or not there is any. */
export interface Withheld {
  readonly category: Category;
  readonly because: string;
}

/** What the gate let through. Null where nothing may seem to be there: answer 404. */
export interface Reading<Shown> {
  readonly shown: Shown;
  readonly withheld: readonly Withheld[];
}

export interface EpisodeShown {
  readonly episode: EpisodeId;
  readonly partnership: PartnershipId;
  readonly person: PersonId | null;
  readonly moment: Moment;
  /** Folded from everything; the details of the entries in its timeline hold only what is shown. */
  readonly state: EpisodeState;
  /** In order of arrival, their details holding only what is shown. */
  readonly entries: readonly Entry[];
}

/** One row of a board or a work list, at the instant asked about. */
export interface ListRow {
  readonly episode: EpisodeId;
  readonly person: PersonId | null;
  readonly startedAt: Instant;
  readonly piece: Piece;
}

export interface ListShown {
  readonly at: Instant;
  readonly rows: readonly ListRow[];
}

export interface PersonFound {
  readonly person: PersonId;
  readonly label: string;
  readonly birthYear: number | null;
}

export interface LinkShown {
  readonly person: PersonId;
  readonly label: string;
  /** The entry that links them, which an unlinking names. */
  readonly entry: string;
}

export interface PersonShown {
  readonly person: PersonId;
  readonly identity: Identity;
  /** Entries about who the person is, in order of recording, struck ones among them. */
  readonly entries: readonly Entry[];
  readonly links: readonly LinkShown[];
  /** Of the person and of linked records, the newest first, open or not. */
  readonly episodes: readonly ListRow[];
}

export interface EpisodeQuestion {
  /** Without a moment: by all that is known, now. Null: no such episode for this worker. */
  read(moment?: Moment): Promise<Reading<EpisodeShown> | null>;
}

export interface PersonQuestion {
  read(): Promise<Reading<PersonShown> | null>;
}

export interface ListQuestion {
  /** Open episodes at the instant (now, where absent), in one snapshot: count what you list. */
  read(at?: Instant): Promise<Reading<ListShown>>;
}

export interface SearchQuestion {
  /** At most 50 people. */
  read(): Promise<Reading<readonly PersonFound[]>>;
}

/** The one way to a fact. Every reading leaves its audit in the transaction that reads. */
export interface Ask {
  /** Whether anything has been read: a response that never asked is an error. */
  readonly asked: boolean;
  episode(id: EpisodeId): EpisodeQuestion;
  person(id: PersonId): PersonQuestion;
  /** Every open episode of the partnership; the audit has a leaf for each. */
  board(): ListQuestion;
  /** Those rows that `isMine` keeps; the audit has a leaf for each of them. */
  workList(isMine: (row: ListRow) => boolean): ListQuestion;
  /** By words of a name, or by NHS number. */
  search(text: string): SearchQuestion;
}
