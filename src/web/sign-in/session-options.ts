import { createHmac } from "node:crypto";
import type { FastifySessionOptions } from "@fastify/session";
import type { Store } from "../../store/store.ts";
import type { WrappingKey } from "../../store/wrapping-key.ts";
import { asSessionStore } from "./session-store.ts";

const HOURS_SIGNED_IN = 12;

/** Sessions kept in the database; the cookie is signed with a secret that follows from the wrapping key. */
export function sessionOptions(store: Store, wrappingKey: WrappingKey): FastifySessionOptions {
  const secret = createHmac("sha256", wrappingKey.derive("sessions")).update("cookie").digest("base64url");
  return {
    secret,
    cookieName: "tandem",
    store: asSessionStore(store.sessions, store.clock),
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: "lax", secure: "auto", path: "/", maxAge: HOURS_SIGNED_IN * 3_600_000 },
  };
}
