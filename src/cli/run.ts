import { CannotDo, type Command, type CommandIo, type ExitStatus, WrongUsage } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { helpCommand, usageOf } from "./help.ts";

const ASKS_FOR_HELP: ReadonlySet<string | undefined> = new Set(["--help", "-h"]);

/** Runs what was typed after `tandem`. Every failure is told as a sentence, never as a stack trace. */
export async function runCommandLine(typed: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const help = helpCommand(COMMANDS);
  const [name, ...args] = typed;
  if (name === undefined || ASKS_FOR_HELP.has(name)) return refuseOrHelp(name, help, io);
  const load = name === help.name ? async () => help : COMMANDS.get(name);
  if (load === undefined) {
    io.tell(`There is no command ${name}. script/tandem help lists them.`);
    return 2;
  }
  const command = await load();
  const typedOptions = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
  if (typedOptions.some((argument) => ASKS_FOR_HELP.has(argument))) {
    io.out(usageOf(command));
    return 0;
  }
  return await attempt(command, args, io);
}

async function refuseOrHelp(asked: string | undefined, help: Command, io: CommandIo): Promise<ExitStatus> {
  if (asked !== undefined) return await help.run([], io);
  await help.run([], { ...io, out: (text) => io.tell(text) });
  return 2;
}

async function attempt(command: Command, args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  try {
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof WrongUsage) {
      io.tell(`${error.message}\n${usageOf(command)}`);
      return 2;
    }
    io.tell(error instanceof CannotDo ? error.message : unexpected(error));
    return 1;
  }
}

/** The kind of an error is safe to show; its message may hold what somebody wrote about a person. */
function unexpected(error: unknown): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? `, ${error.code}` : "";
  return `Something went wrong that Tandem does not expect (${kind}${code}).`;
}
