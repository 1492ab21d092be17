import type { Instant } from "../timeline/instant.ts";

const MONTH = "2026-03";

/** Reads `10 21:40` as 21:40 UTC on 10 March 2026; a full instant as itself. */
export function moment(text: string): Instant {
  const [day = "", time = ""] = text.split(" ");
  return Temporal.Instant.from(text.includes("T") ? text : `${MONTH}-${day.padStart(2, "0")}T${time}Z`);
}

/** Writes an instant as `moment` reads it. */
export function written(instant: Instant | null): string | null {
  if (instant === null) return null;
  const text = instant.toString();
  const short = /^2026-03-(\d\d)T(\d\d:\d\d)(?::00Z|(:\d\d)Z)$/.exec(text);
  return short === null ? text : `${short[1]} ${short[2]}${short[3] ?? ""}`;
}
