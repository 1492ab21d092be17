import type { Fault } from "../store/verify.ts";
import { type Command, WrongUsage } from "./command.ts";
import { counted } from "./counted.ts";
import { readOptions } from "./options.ts";

const IN_WORDS: Readonly<Record<Fault["fault"], string>> = {
  hash: "is not what was written",
  chain: "does not follow from the entry before it",
  gap: "comes after entries that are gone",
};

/** `tandem verify`: whether the log is still what was written. */
export const verifyCommand: Command = {
  name: "verify",
  summary: "compute every hash and chain of the log again",
  usage: `verify

Computes the hash of every entry and the chain of every timeline again from what is stored, erased entries among them, and
tells each that does not agree; the exit status is then 1. An end that was cut off only a copy kept elsewhere can show.`,
  async run(args, io) {
    const { positionals } = readOptions(args, {});
    if (positionals.length > 0) throw new WrongUsage("verify takes nothing more.");
    const { withDatabase } = await import("./database.ts");
    const { verifyLog } = await import("../store/verify.ts");
    return await withDatabase(io, async (store) => {
      const { entries, subjects, faults } = await verifyLog(store);
      const found = faults.length === 0 ? "every hash and chain agrees" : `${faults.length} do not agree`;
      io.out(`${counted(entries, "entry")} on ${counted(subjects, "timeline")}: ${found}.`);
      for (const { subject, position, fault } of faults) io.out(`${subject} entry ${position} ${IN_WORDS[fault]}`);
      if (faults.length === 0) return 0;
      io.tell("The log was changed by something other than Tandem.");
      return 1;
    });
  },
};
