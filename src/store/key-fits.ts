import { withClient } from "./cluster/connection.ts";
import type { KeyRow } from "./entry-row.ts";
import { createKeys } from "./keys.ts";
import type { WrappingKey } from "./wrapping-key.ts";

/**
 * Throws, with a sentence, where the wrapping key does not open what this database holds: better at the start than on
 * every page, and before anything is written under a second key.
 */
export async function assertKeyFits(url: string, wrappingKey: WrappingKey): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<KeyRow>(
      "SELECT subject_id, agency, generation, wrapped_key FROM data_key WHERE wrapped_key IS NOT NULL LIMIT 1",
    ),
  );
  const row = rows[0];
  if (row === undefined || row.wrapped_key === null) return;
  const owner = { subject: row.subject_id, agency: row.agency, generation: row.generation };
  try {
    createKeys(wrappingKey.derive("data-keys")).unwrap(row.wrapped_key, owner);
  } catch {
    throw new Error("The wrapping key file is not the one this database was written with. Put the right file back.");
  }
}
