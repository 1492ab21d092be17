import type { Rebuilt } from "../store/rebuild.ts";
import { type Command, WrongUsage } from "./command.ts";
import { counted } from "./counted.ts";
import { readOptions } from "./options.ts";

/** `tandem rebuild`: every list and board folded again from the log. */
export const rebuildCommand: Command = {
  name: "rebuild",
  summary: "fold every list and board again from the log, and prove that nothing differs",
  usage: `rebuild [--check]

Folds the rows behind every list and board again from the entries, and compares them with what stands. What differs is
put right and told, and the exit status is 1; with --check it is told only. May run while people work.`,
  async run(args, io) {
    const { positionals, values } = readOptions(args, { check: { type: "boolean", default: false } });
    if (positionals.length > 0) throw new WrongUsage("rebuild takes nothing but --check.");
    const { withDatabase } = await import("./database.ts");
    const { rebuild } = await import("../store/rebuild.ts");
    return await withDatabase(io, async (_, options) => {
      const rebuilt = await rebuild({ ...options, replace: !values.check });
      io.out(inWords(rebuilt));
      for (const { kind, id, how } of rebuilt.differences) io.out(`${kind} ${id}: ${how}`);
      if (rebuilt.differences.length === 0) return 0;
      io.tell(
        values.check ? "What stands differs from the log." : "What stood differed from the log; it is put right.",
      );
      return 1;
    });
  },
};

function inWords({ entries, episodes, people, milliseconds, differences }: Rebuilt): string {
  const rate = Math.round((entries / Math.max(milliseconds, 1)) * 1_000);
  const found = differences.length === 0 ? "nothing differs" : `${differences.length} differ`;
  const folded = [counted(entries, "entry"), counted(episodes, "episode"), counted(people, "person")].join(", ");
  return `${folded} in ${milliseconds} ms (${rate} entries a second): ${found}.`;
}
