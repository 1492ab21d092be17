import { callbackify } from "node:util";
import type { SessionStore } from "@fastify/session";
import type { Session } from "fastify";
import type { Clock } from "../../store/clock.ts";
import type { Sessions } from "../../store/sessions.ts";

const LONGEST_HOURS = 12;

/** What the session plugin takes as its store. */
export function asSessionStore(sessions: Sessions, clock: Clock): SessionStore {
  return {
    get: callbackify((id: string) => sessions.find<Session>(id)),
    set: (id, session, callback) => {
      const { expires } = session.cookie;
      const until = expires
        ? Temporal.Instant.fromEpochMilliseconds(expires.getTime())
        : clock.now().add({ hours: LONGEST_HOURS });
      callbackify(sessions.keep)(id, session, until, callback);
    },
    destroy: callbackify(sessions.end),
  };
}
