import type { ErasurePlan } from "../store/erase.ts";
import { type Command, type CommandIo, WrongUsage } from "./command.ts";
import { counted } from "./counted.ts";
import { readOptions } from "./options.ts";

const OPTIONS = {
  partnership: { type: "string" },
  episode: { type: "string", multiple: true },
  person: { type: "string", multiple: true },
  agency: { type: "string" },
  confirm: { type: "boolean" },
} as const;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `tandem erase`: what was written about somebody made unreadable for good. */
export const eraseCommand: Command = {
  name: "erase",
  summary: "destroy the keys of what was written about a person or an episode",
  usage: `erase --partnership NAME [--episode ID]… [--person ID]… [--agency AGENCY] [--confirm]

Shows what would be erased; with --confirm it is erased, and nobody can bring it back. The keys of the details go: of all
that was written about those episodes and people, or only what AGENCY wrote. That something was written, when and by
whom stays, and every hash still agrees. A person's episodes are erased only where they are named too. Backups hold the
keys until they expire.`,
  async run(args, io) {
    const { positionals, values } = readOptions(args, OPTIONS);
    const { partnership, episode: episodes = [], person: people = [], agency = null, confirm = false } = values;
    if (positionals.length > 0) throw new WrongUsage("Name what is to be erased with --episode and --person.");
    if (partnership === undefined) throw new WrongUsage("Say of which partnership, such as --partnership the-shire.");
    if (episodes.length + people.length === 0) throw new WrongUsage("Name at least one --episode or --person.");
    const wrong = [...episodes, ...people].find((id) => !ID.test(id));
    if (wrong !== undefined) throw new WrongUsage(`${wrong} is not an id, as it stands in the address of a page.`);
    const { withDatabase } = await import("./database.ts");
    const work = await import("./erase-work.ts");
    return await withDatabase(
      io,
      async (store) => {
        const erasure = await work.erasureOf(store, { partnership, episodes, people, agency });
        tell(confirm ? await work.erase(store, erasure) : await work.planErasure(store, erasure), confirm, io);
        return 0;
      },
      "keeper",
    );
  },
};

function tell({ keys, episodes, people, drafts }: ErasurePlan, done: boolean, io: CommandIo): void {
  if (keys.length + drafts === 0) {
    io.out("Nothing of it can be read any more: there is nothing to erase.");
    return;
  }
  for (const { subject, agency, entries } of keys) {
    io.out(`${subject}: ${counted(entries, "entry")} of ${agency} ${done ? "lost" : "would lose"} the details`);
  }
  const rest = `${counted(episodes.length, "episode")} and ${counted(people.length, "person")}`;
  io.out(`${done ? "Folded" : "To be folded"} again from what is left: ${rest}.`);
  io.out(`${done ? "Deleted" : "To be deleted"}: ${counted(drafts, "draft")}.`);
  if (!done) io.tell("Nothing was erased. Add --confirm to erase it; nobody can bring it back.");
}
