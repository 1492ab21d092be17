import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { WrongUsage } from "./command.ts";

/** What was typed, read by `node:util`; a wrong option throws `WrongUsage`. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? firstSentence(error.message) : "The options cannot be read.");
  }
}

const firstSentence = (message: string): string => `${message.split(". ")[0]?.replace(/\.$/, "") ?? message}.`;
