import { text } from "node:stream/consumers";
import type { CommandIo } from "./command.ts";
import { runCommandLine } from "./run.ts";

let read: Promise<string> | undefined;

const io: CommandIo = {
  out: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
  input: () => (read ??= text(process.stdin)),
  environment: process.env,
};

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await runCommandLine(process.argv.slice(2), io);
