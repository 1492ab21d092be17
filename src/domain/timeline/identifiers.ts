declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type EntryId = Branded<"entry">;
export type EpisodeId = Branded<"episode">;
export type PersonId = Branded<"person">;
export type PartnershipId = Branded<"partnership">;
export type AgencyId = Branded<"agency">;
export type TeamId = Branded<"team">;
export type PlaceId = Branded<"place">;
export type WorkerId = Branded<"worker">;

export type AnyId = EntryId | EpisodeId | PersonId | PartnershipId | AgencyId | TeamId | PlaceId | WorkerId;

/** Trusts that the text is such an identifier: for the edges that have checked it (a UUID, a row of the database). */
export const identifier = <Id extends AnyId>(text: string): Id => text as Id;
