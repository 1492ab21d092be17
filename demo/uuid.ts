import { v4, v7 } from "uuid";
import type { Instant } from "../src/domain/timeline/instant.ts";
import type { Random } from "./random.ts";

const BYTES = 16;

/** A UUID that tells when, of random bytes that can be repeated. */
export const uuidAt = (instant: Instant, random: Random): string =>
  v7({ msecs: instant.epochMilliseconds, random: random.bytes(BYTES) });

/** A UUID that tells nothing, of random bytes that can be repeated. */
export const anyUuid = (random: Random): string => v4({ random: random.bytes(BYTES) });
