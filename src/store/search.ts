import { labelOf, NOBODY_KNOWN } from "../domain/people/identity.ts";
import { nhsNumber } from "../domain/people/nhs-number.ts";
import { identifier, type PersonId } from "../domain/timeline/identifiers.ts";
import type { Declared } from "./asker.ts";
import { leaves } from "./audit.ts";
import { searchWords } from "./project.ts";
import type { PersonFound, Reading } from "./reading.ts";
import { sieveFor } from "./sift.ts";
import type { Store } from "./store.ts";
import { type Statement, transact } from "./transaction.ts";

const MOST = 50;

/** Null where the text names nothing to search for. */
export function searchStatement(partnership: string, text: string): Statement | null {
  const number = nhsNumber(text);
  if (number !== null) {
    return {
      name: "search-number",
      text: `SELECT person, label, birth_year FROM person_now WHERE partnership = $1 AND nhs_number = $2
        ORDER BY label, person LIMIT ${MOST}`,
      values: [partnership, number],
    };
  }
  const words = searchWords(text);
  if (words.length === 0) return null;
  return {
    name: "search-words",
    text: `SELECT person, label, birth_year FROM person_now WHERE partnership = $1 AND search @@ $2::tsquery
      ORDER BY label, person LIMIT ${MOST}`,
    // Words hold letters and digits only.
    values: [partnership, words.map((word) => `'${word}':*`).join(" & ")],
  };
}

/** People of the worker's partnership, by the beginnings of all words typed or by NHS number; a leaf for each found. */
export async function searchPeople(
  store: Store,
  asking: Declared,
  text: string,
): Promise<Reading<readonly PersonFound[]>> {
  const now = store.clock.now();
  const { partnership } = asking.asker;
  const sieve = sieveFor(asking, partnership, now);
  const mayBeNamed = sieve.shows("description-and-last-seen");
  const query = mayBeNamed ? searchStatement(partnership, text) : null;
  return transact(store.pool, "read", async (transaction) => {
    const found =
      query === null
        ? []
        : await transaction.rows<{ person: string; label: string | null; birth_year: number | null }>(query);
    const people = found.map((row) => ({
      person: identifier<PersonId>(row.person),
      label: row.label ?? labelOf(NOBODY_KNOWN),
      birthYear: row.birth_year,
    }));
    const whom = people.map(({ person }) => ({ person, episode: null }));
    transaction.write(leaves(asking, now, whom, sieve.categories, true));
    return { shown: people, withheld: sieve.withheld };
  });
}
