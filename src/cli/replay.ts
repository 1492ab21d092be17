import { type Replay, replay } from "../domain/section-136/replay.ts";
import { type Command, WrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";
import { readCaseFile } from "./read-case-file.ts";

/** `tandem replay`: what the law makes of case files, without a database and without a clock. */
export const replayCommand: Command = {
  name: "replay",
  summary: "print what the law makes of case files",
  usage: `replay FILE…

Reads section 136 case files and prints one JSON array on standard output, one object a file: the decisions the law
gives no effect, the breaches, and the clock at each instant the file asks about. FILE - reads standard input.
It opens no database.`,
  async run(args, io) {
    const { positionals: files } = readOptions(args, {});
    if (files.length === 0) throw new WrongUsage("Name at least one case file.");
    const replays: Replay[] = [];
    for (const file of files) replays.push(replay(await readCaseFile(file, io)));
    io.out(JSON.stringify(replays, null, 1));
    return 0;
  },
};
