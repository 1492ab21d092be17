import { createHash } from "node:crypto";
import type pg from "pg";
import type { Instant } from "../domain/timeline/instant.ts";
import { open, seal } from "./cipher.ts";
import type { Clock } from "./clock.ts";
import type { WrappingKey } from "./wrapping-key.ts";

/**
 * Who is signed in, in whatever form the server keeps it. The database holds the hash of the identifier only: a copy of
 * it signs nobody in.
 */
export interface Sessions {
  readonly find: <Data>(id: string) => Promise<Data | null>;
  readonly keep: (id: string, data: object, expires: Instant) => Promise<void>;
  readonly end: (id: string) => Promise<void>;
  /** Removes what has expired; gives how many. */
  readonly sweep: () => Promise<number>;
}

const hashed = (id: string): Buffer => createHash("sha256").update(id).digest();
const contextOf = (hash: Buffer): string => `session\n${hash.toString("hex")}`;

export function createSessions(pool: pg.Pool, wrappingKey: WrappingKey, clock: Clock): Sessions {
  const key = wrappingKey.derive("sessions");
  return {
    find: async <Data>(id: string) => {
      const hash = hashed(id);
      const { rows } = await pool.query<{ data: Buffer }>({
        name: "session-find",
        text: "SELECT data FROM session WHERE id_hash = $1 AND expires > $2",
        values: [hash, clock.now().toString()],
      });
      const row = rows[0];
      if (row === undefined) return null;
      const data: Data = JSON.parse(open(key, contextOf(hash), row.data).toString("utf8"));
      return data;
    },
    keep: async (id, data, expires) => {
      const hash = hashed(id);
      await pool.query({
        name: "session-keep",
        text: `INSERT INTO session (id_hash, data, expires) VALUES ($1, $2, $3)
               ON CONFLICT (id_hash) DO UPDATE SET data = excluded.data, expires = excluded.expires`,
        values: [hash, seal(key, 0, contextOf(hash), JSON.stringify(data)), expires.toString()],
      });
    },
    end: async (id) => {
      await pool.query({
        name: "session-end",
        text: "DELETE FROM session WHERE id_hash = $1",
        values: [hashed(id)],
      });
    },
    sweep: async () => {
      const { rowCount } = await pool.query("DELETE FROM session WHERE expires <= $1", [clock.now().toString()]);
      return rowCount ?? 0;
    },
  };
}
