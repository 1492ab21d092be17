import type pg from "pg";

/** A statement that PostgreSQL parses once a connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Transaction {
  /** Sent at once, behind whatever was sent before. */
  rows<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>;
  /** Sent at once, and waited for at the commit only: a failure there fails the transaction. */
  write(statement: Statement): void;
}

const BEGIN = {
  write: "BEGIN",
  /** One snapshot for all it reads, and room for the audit of the reading. */
  read: "BEGIN ISOLATION LEVEL REPEATABLE READ",
} as const;

/** Serialisation failure, deadlock, a lock not to be had: the same work may pass at the next try. */
const PASSING: ReadonlySet<string> = new Set(["40001", "40P01", "55P03"]);
const ATTEMPTS = 5;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** The name of the unique constraint that an error is about, if it is about one. */
export const brokenConstraint = (error: unknown): string | undefined =>
  codeOf(error) === "23505" && error instanceof Error && "constraint" in error ? String(error.constraint) : undefined;

/**
 * All of it or nothing, tried again where only the timing was unlucky: `work` has no effects but through its
 * transaction. Resolves once PostgreSQL has said that it is committed.
 */
export async function transact<Result>(
  pool: pg.Pool,
  kind: keyof typeof BEGIN,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, BEGIN[kind], work);
    } catch (error) {
      if (attempt === ATTEMPTS || !PASSING.has(codeOf(error) ?? "")) throw error;
    }
  }
}

async function once<Result>(
  pool: pg.Pool,
  begin: string,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const unanswered: Promise<unknown>[] = [];
  const send = <Row extends pg.QueryResultRow>(query: string | Statement): Promise<pg.QueryResult<Row>> => {
    const answer = client.query<Row>(typeof query === "string" ? query : { ...query, values: [...query.values] });
    answer.catch(() => undefined);
    return answer;
  };
  try {
    unanswered.push(send(begin));
    const result = await work({
      rows: async <Row extends pg.QueryResultRow>(statement: Statement) => {
        const answer = send<Row>(statement);
        unanswered.push(answer);
        return (await answer).rows;
      },
      write: (statement) => unanswered.push(send(statement)),
    });
    const commit = send("COMMIT");
    await Promise.all(unanswered);
    if ((await commit).command !== "COMMIT") throw new Error("The transaction was not committed.");
    client.release();
    return result;
  } catch (error) {
    const causes = await Promise.allSettled(unanswered);
    await rollBack(client);
    throw causes.find((cause) => cause.status === "rejected")?.reason ?? error;
  }
}

async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch {
    client.release(true);
  }
}
