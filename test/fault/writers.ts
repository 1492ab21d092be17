import { setTimeout as pause } from "node:timers/promises";
import { v7 } from "uuid";
import { type Session, type Visitor, visit } from "../load/http/visitor.ts";

/** One form that somebody sends: the same one until it is answered. */
export interface Sent {
  readonly id: string;
  readonly episode: string;
  readonly text: string;
}

/** People who write at the same time, and what became of what they sent. */
export interface Writers {
  readonly acknowledged: ReadonlySet<string>;
  readonly sent: ReadonlyMap<string, Sent>;
  /** How often a form was sent again, because no answer came or once more for good measure. */
  readonly again: () => number;
  /** Everybody writes while something is done; then sends again what was not answered, until it is. */
  while(something: () => Promise<void>): Promise<void>;
}

const PATIENCE_MILLISECONDS = 30_000;
const ONE_IN = 10;

export function createWriters(port: number, sessions: readonly Session[], episodes: readonly string[]): Writers {
  const acknowledged = new Set<string>();
  const sent = new Map<string, Sent>();
  const open = new Map<Session, Sent>();
  let again = 0;

  const next = (session: Session): Sent => {
    const waiting = open.get(session);
    if (waiting !== undefined) return waiting;
    const episode = episodes[sent.size % episodes.length] ?? "";
    const form = { id: v7(), episode, text: `Note ${sent.size + 1}` };
    sent.set(form.id, form);
    open.set(session, form);
    return form;
  };

  /** Whether it was acknowledged; throws where no answer came. */
  const send = async (visitor: Visitor, { id, episode, text }: Sent): Promise<boolean> => {
    const fields = { submission: id, text, at: "now", doer: "me" };
    const { status, head } = await visitor.post(`/episodes/${episode}/record/note`, fields);
    if (status >= 500) return false;
    if (status === 303 && head.includes("?recorded=note")) return true;
    throw new Error(`A form was answered with ${status}`, { cause: "answer" });
  };

  const deliver = async (visitor: Visitor, session: Session): Promise<boolean> => {
    const resent = open.has(session);
    const form = next(session);
    if (resent) again += 1;
    if (!(await send(visitor, form))) return false;
    acknowledged.add(form.id);
    open.delete(session);
    if (acknowledged.size % ONE_IN === 0) {
      again += 1;
      await send(visitor, form);
    }
    return true;
  };

  /** A wrong answer is a failure of the test; a connection that broke is what the test is about. */
  const unlessAnswered = (error: unknown): void => {
    if (error instanceof Error && error.cause === "answer") throw error;
  };

  const run = async (session: Session, goesOn: () => boolean): Promise<void> => {
    while (goesOn()) {
      const visitor = await visit(port, session).catch(() => null);
      try {
        while (visitor !== null && goesOn() && (await deliver(visitor, session)));
      } catch (error) {
        unlessAnswered(error);
      } finally {
        visitor?.close();
      }
      if (goesOn()) await pause(50);
    }
  };

  const finish = async (): Promise<void> => {
    const until = performance.now() + PATIENCE_MILLISECONDS;
    const goesOn = (session: Session) => () => open.has(session) && performance.now() < until;
    await Promise.all(sessions.map((session) => run(session, goesOn(session))));
    if (open.size > 0) throw new Error(`${open.size} forms were never answered`);
  };

  return {
    acknowledged,
    sent,
    again: () => again,
    while: async (something) => {
      let stopped = false;
      const all = Promise.all(sessions.map((session) => run(session, () => !stopped)));
      await something().finally(() => {
        stopped = true;
      });
      await all;
      await finish();
    },
  };
}
