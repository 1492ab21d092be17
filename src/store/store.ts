import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Clock } from "./clock.ts";
import { createDirectory, type Directory } from "./directory.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { createKeys, type Keys } from "./keys.ts";
import { type Changes, createChanges } from "./listen.ts";
import { createRowCache, type RowCache } from "./pieces.ts";
import { openPool } from "./pool.ts";
import type { DB } from "./schema.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import type { WrappingKey } from "./wrapping-key.ts";

export interface StoreOptions {
  /** A login that owns nothing: tandem_application, or tandem_keeper for `erase`. */
  readonly applicationUrl: string;
  readonly wrappingKey: WrappingKey;
  /** The name of this deployment, written on every entry that it makes. */
  readonly origin: string;
  readonly clock: Clock;
  /** Connections at most; 10 unless told. */
  readonly connections?: number;
}

/** Everything that is kept. Facts are read through `ask` (gate.ts) and written through `append` only. */
export interface Store {
  readonly pool: pg.Pool;
  readonly database: Kysely<DB>;
  readonly keys: Keys;
  readonly rows: RowCache;
  readonly origin: string;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly drafts: Drafts;
  readonly sessions: Sessions;
  readonly changes: Changes;
  close(): Promise<void>;
}

/** Opens no connection until the first use. */
export function createStore(options: StoreOptions): Store {
  const { applicationUrl, wrappingKey, origin, clock } = options;
  const pool = openPool(applicationUrl, { max: options.connections ?? 10 });
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const changes = createChanges(applicationUrl, pool);
  return {
    pool,
    database,
    keys: createKeys(wrappingKey.derive("data-keys")),
    rows: createRowCache(),
    origin,
    clock,
    directory: createDirectory(database),
    drafts: createDrafts(database, wrappingKey, clock),
    sessions: createSessions(pool, wrappingKey, clock),
    changes,
    close: async () => {
      await changes.close();
      await pool.end();
    },
  };
}
