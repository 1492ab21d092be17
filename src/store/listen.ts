import type { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const CHANNEL = "changed";
const GATHER_MILLISECONDS = 20;
const LONGEST_PAUSE_MILLISECONDS = 5_000;

/** That something about a subject has changed. */
export interface Change {
  readonly partnership: string;
  readonly subject: string;
}

/** Tells those who watch that something about a subject has changed; what it is they read again through the gate. */
export interface Changes {
  /** Null where nobody can say what was missed, as after a lost connection: read everything again. */
  subscribe(listener: (change: Change | null) => void): () => void;
  /** Tells every process, soon and gathered: several changes of one subject may arrive as one. */
  announce(partnership: string, subjects: readonly string[]): void;
  close(): Promise<void>;
}

/** No name of a partnership and no id has a space. */
const payloadOf = ({ partnership, subject }: Change): string => `${partnership} ${subject}`;

function changeOf(payload: string | undefined): Change | null {
  const [partnership, subject] = (payload ?? "").split(" ");
  return partnership === undefined || subject === undefined ? null : { partnership, subject };
}

/** One listening connection for the process, opened at the first subscription and again whenever it breaks. */
export function createChanges(url: string, pool: pg.Pool): Changes {
  const listeners = new Set<(change: Change | null) => void>();
  const waiting = new Set<string>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let listening: Promise<void> | undefined;
  let client: pg.Client | undefined;

  const tell = (change: Change | null): void => {
    for (const listener of listeners) listener(change);
  };

  const send = async (): Promise<void> => {
    timer = undefined;
    const payloads = [...waiting];
    waiting.clear();
    // A lost announcement costs a page its freshness until the next one, never a fact.
    await pool
      .query({
        name: "announce",
        text: `SELECT pg_notify('${CHANNEL}', payload) FROM unnest($1::text[]) AS payload`,
        values: [payloads],
      })
      .catch(() => undefined);
  };

  const hear = async (): Promise<void> => {
    const mine = new pg.Client({ connectionString: url, application_name: "tandem-listen", keepAlive: true });
    const emitter: EventEmitter = mine;
    const broken = new Promise<void>((resolve) => {
      emitter.once("error", () => resolve());
      emitter.once("end", () => resolve());
    });
    mine.on("notification", ({ payload }) => tell(changeOf(payload)));
    client = mine;
    await mine.connect();
    await mine.query(`LISTEN ${CHANNEL}`);
    tell(null);
    await broken;
  };

  const keepHearing = async (): Promise<void> => {
    for (let wait = 50; !closing.signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MILLISECONDS)) {
      const since = performance.now();
      await hear().catch(() => undefined);
      await client?.end().catch(() => undefined);
      if (performance.now() - since > LONGEST_PAUSE_MILLISECONDS) wait = 50;
      await pause(wait, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      listening ??= keepHearing();
      return () => listeners.delete(listener);
    },
    announce: (partnership, subjects) => {
      for (const subject of subjects) waiting.add(payloadOf({ partnership, subject }));
      if (waiting.size > 0) timer ??= setTimeout(send, GATHER_MILLISECONDS);
    },
    close: async () => {
      closing.abort();
      clearTimeout(timer);
      if (timer !== undefined && waiting.size > 0) await send();
      await client?.end().catch(() => undefined);
      await listening;
    },
  };
}
