import type { Category } from "../domain/sharing/category.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import type { Asking } from "./asker.ts";
import type { Statement } from "./transaction.ts";

/** Whom a leaf is about; both null where nobody was shown, as by a search that found nobody. */
export interface About {
  readonly person: string | null;
  readonly episode: string | null;
}

const NOBODY: readonly About[] = [{ person: null, episode: null }];

/** As PostgreSQL writes an array; UUIDs need no quotes, and the driver would look for them in each. */
const uuidArray = (ids: readonly (string | null)[]): string => `{${ids.map((id) => id ?? "NULL").join(",")}}`;

/** One leaf for each person shown, in one statement; where nobody is, one that says so. */
export function leaves(
  { asker, purpose, verb }: Asking,
  at: Instant,
  about: readonly About[],
  categories: readonly Category[],
  shown: boolean,
): Statement {
  const whom = about.length === 0 ? NOBODY : about;
  return {
    name: "audit-leaves",
    text: `WITH act AS (
        INSERT INTO audit_act (at, partnership, worker, role, agency, verb, purpose, categories, shown)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id)
      INSERT INTO audit_leaf (act, number, person, episode)
      SELECT act.id, whom.number, whom.person, whom.episode
        FROM act, unnest($10::uuid[], $11::uuid[]) WITH ORDINALITY AS whom (person, episode, number)`,
    values: [
      at.toString(),
      asker.partnership,
      asker.worker,
      asker.role,
      asker.agency,
      verb,
      purpose,
      categories,
      shown,
      uuidArray(whom.map(({ person }) => person)),
      uuidArray(whom.map(({ episode }) => episode)),
    ],
  };
}
