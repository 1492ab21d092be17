import type { Command } from "./command.ts";

/** Each command with how to load it: one that is not asked for costs nothing. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["replay", async () => (await import("./replay.ts")).replayCommand],
  ["load", async () => (await import("./load.ts")).loadCommand],
  ["law", async () => (await import("./law.ts")).lawCommand],
  ["migrate", async () => (await import("./migrate.ts")).migrateCommand],
]);
