import { type Kysely, sql } from "kysely";
import type { WorkerId } from "../domain/timeline/identifiers.ts";
import { open, seal } from "./cipher.ts";
import type { Clock } from "./clock.ts";
import type { DB } from "./schema.ts";
import type { Statement } from "./transaction.ts";
import type { WrappingKey } from "./wrapping-key.ts";

/** Which form of which worker, about what. `subject` is `new` where there is none yet. */
export interface DraftName {
  readonly worker: WorkerId;
  readonly form: string;
  readonly subject: string;
}

export interface Draft {
  readonly values: Readonly<Record<string, unknown>>;
  readonly updatedAt: Temporal.Instant;
}

/** What was typed and not yet sent; only its own worker can find it. */
export interface Drafts {
  find(name: DraftName): Promise<Draft | null>;
  keep(name: DraftName, values: Readonly<Record<string, unknown>>): Promise<void>;
  drop(name: DraftName): Promise<void>;
  /** Which forms about a subject this worker has begun. */
  begun(
    worker: WorkerId,
    subject: string,
  ): Promise<readonly { readonly form: string; readonly updatedAt: Temporal.Instant }[]>;
  /** Removes what has not changed for seven days; gives how many. */
  sweep(): Promise<number>;
  /** Every form this worker has begun, the newest first. */
  unfinished(worker: WorkerId): Promise<readonly Unfinished[]>;
}

export interface Unfinished {
  readonly form: string;
  readonly subject: string;
  readonly updatedAt: Temporal.Instant;
}

const HOURS_KEPT = 7 * 24;

const contextOf = ({ worker, form, subject }: DraftName): string => `draft\n${worker}\n${form}\n${subject}`;

export const dropDraft = ({ worker, form, subject }: DraftName): Statement => ({
  name: "draft-drop",
  text: "DELETE FROM draft WHERE worker = $1 AND form = $2 AND subject = $3",
  values: [worker, form, subject],
});

export function createDrafts(database: Kysely<DB>, wrappingKey: WrappingKey, clock: Clock): Drafts {
  const key = wrappingKey.derive("drafts");
  return {
    find: async (name) => {
      const row = await database
        .selectFrom("draft")
        .select(["values", "updated_at"])
        .where("worker", "=", name.worker)
        .where("form", "=", name.form)
        .where("subject", "=", name.subject)
        .executeTakeFirst();
      if (row === undefined) return null;
      const values: Record<string, unknown> = JSON.parse(open(key, contextOf(name), row.values).toString("utf8"));
      return { values, updatedAt: Temporal.Instant.fromEpochMilliseconds(row.updated_at) };
    },
    keep: async (name, values) => {
      const sealed = seal(key, 0, contextOf(name), JSON.stringify(values));
      const updated = clock.now().toString();
      await database
        .insertInto("draft")
        .values({ ...name, values: sealed, updated_at: updated })
        .onConflict((conflict) =>
          conflict.columns(["worker", "form", "subject"]).doUpdateSet({ values: sealed, updated_at: updated }),
        )
        .execute();
    },
    drop: async ({ worker, form, subject }) => {
      await database
        .deleteFrom("draft")
        .where("worker", "=", worker)
        .where("form", "=", form)
        .where("subject", "=", subject)
        .execute();
    },
    begun: async (worker, subject) => {
      const rows = await database
        .selectFrom("draft")
        .select(["form", "updated_at"])
        .where("worker", "=", worker)
        .where("subject", "=", subject)
        .orderBy("form")
        .execute();
      return rows.map(({ form, updated_at }) => ({
        form,
        updatedAt: Temporal.Instant.fromEpochMilliseconds(updated_at),
      }));
    },
    sweep: async () => {
      const latest = clock.now().subtract({ hours: HOURS_KEPT }).toString();
      const { numDeletedRows } = await database
        .deleteFrom("draft")
        .where("updated_at", "<=", sql<number>`${latest}::timestamptz`)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    unfinished: async (worker) => {
      const rows = await database
        .selectFrom("draft")
        .select(["form", "subject", "updated_at"])
        .where("worker", "=", worker)
        .orderBy("updated_at", "desc")
        .execute();
      return rows.map(({ form, subject, updated_at }) => ({
        form,
        subject,
        updatedAt: Temporal.Instant.fromEpochMilliseconds(updated_at),
      }));
    },
  };
}
