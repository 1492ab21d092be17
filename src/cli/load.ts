import type { CaseFile } from "../domain/section-136/case-file.ts";
import type { Planned } from "../domain/section-136/from-case-file.ts";
import type { Store } from "../store/store.ts";
import { CannotDo, type Command, type CommandIo, WrongUsage } from "./command.ts";
import { counted } from "./counted.ts";
import { readOptions } from "./options.ts";
import type { Area } from "./partnership.ts";
import { nameOf, readCaseFile } from "./read-case-file.ts";

interface ToLoad {
  readonly name: string;
  readonly file: CaseFile;
}

/** `tandem load`: case files as paper back-entry on a partnership's timeline. */
export const loadCommand: Command = {
  name: "load",
  summary: "put case files on the timeline, as back-entry from paper",
  usage: `load FILE… --partnership NAME

Puts section 136 case files on the timeline of a partnership such as the-shire: one person a file, an episode for each
detention, with the ids and times of writing that the file gives. Nothing is loaded unless all files can be. A file that
is there already is left as it is; one that has grown adds what is new. FILE - reads standard input.`,
  async run(args, io) {
    const { positionals: files, values } = readOptions(args, { partnership: { type: "string" } });
    const { partnership } = values;
    if (partnership === undefined) throw new WrongUsage("Say for which partnership, such as --partnership the-shire.");
    if (files.length === 0) throw new WrongUsage("Name at least one case file.");
    const toLoad: ToLoad[] = [];
    for (const file of files) toLoad.push({ name: nameOf(file), file: await readCaseFile(file, io) });
    const { withDatabase } = await import("./database.ts");
    return await withDatabase(io, async (store) => {
      const { findArea } = await import("./partnership.ts");
      await loadAll(store, await findArea(store, partnership), toLoad, io);
      return 0;
    });
  },
};

/** Loads case files that were read. Throws `CannotDo`, naming the file and why. */
async function loadAll(store: Store, area: Area, toLoad: readonly ToLoad[], io: CommandIo): Promise<void> {
  const { loadPlan } = await import("./load-plan.ts");
  const { planFor } = await import("./plan-for.ts");
  const plans = toLoad.map(({ name, file }) => ({ name, file, planned: planFor(area, name, file) }));
  for (const { name, file, planned } of plans) {
    for (const { entry, type } of planned.unknownTypes) {
      io.tell(`${name}: Tandem does not know the type ${type} of entry ${entry}; it is kept, and no rule reads it.`);
    }
    const added = await loadPlan(store, area, planned).catch((error: unknown) => {
      throw error instanceof CannotDo ? new CannotDo(`${name}: ${error.message}.`) : error;
    });
    io.out(`${file.case}: ${added === 0 ? "already there" : counted(added, "entry")}, ${episodesOf(planned)}`);
  }
}

const episodesOf = ({ episodes }: Planned): string =>
  `${episodes.length === 1 ? "episode" : "episodes"} ${episodes.map(({ episode }) => episode).join(" ")}`;
