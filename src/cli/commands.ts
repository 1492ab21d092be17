import type { Command } from "./command.ts";

/** Each command with how to load it: one that is not asked for costs nothing. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["replay", async () => (await import("./replay.ts")).replayCommand],
]);
