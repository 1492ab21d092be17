import type { Command } from "./command.ts";

/** Each command with how to load it: one that is not asked for costs nothing. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["replay", async () => (await import("./replay.ts")).replayCommand],
  ["load", async () => (await import("./load.ts")).loadCommand],
  ["rebuild", async () => (await import("./rebuild.ts")).rebuildCommand],
  ["verify", async () => (await import("./verify.ts")).verifyCommand],
  ["erase", async () => (await import("./erase.ts")).eraseCommand],
  ["law", async () => (await import("./law.ts")).lawCommand],
  ["migrate", async () => (await import("./migrate.ts")).migrateCommand],
]);
