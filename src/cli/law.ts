import { PROVISIONS, type Provision } from "../domain/law/provisions.ts";
import { type Command, type CommandIo, type ExitStatus, WrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";

const OPTIONS = { partnership: { type: "string" }, citation: { type: "string" } } as const;

/** `tandem law`: the provisions Tandem relies on, and the dates that an area sets. */
export const lawCommand: Command = {
  name: "law",
  summary: "show the law Tandem relies on, or set a date that an area sets",
  usage: `law [show] [--partnership NAME]
       script/tandem law set PROVISION YYYY-MM-DD|none --partnership NAME --citation TEXT

Shows each provision with the date it took effect and where it is written; with --partnership also the dates which that
partnership has set. law set appends such a date to the partnership's own timeline: PROVISION is mha2025-s48 (a police
station is no longer a place of safety), and TEXT says where the date is written.`,
  async run(args, io) {
    const { positionals, values } = readOptions(args, OPTIONS);
    const [act = "show", ...rest] = positionals;
    if (act === "show" && rest.length === 0) return await show(values.partnership, io);
    if (act === "set") return await set(rest, values, io);
    throw new WrongUsage("Say law show, or law set with a provision and a date.");
  },
};

async function show(partnership: string | undefined, io: CommandIo): Promise<ExitStatus> {
  const provisions = Object.values(PROVISIONS).map(inWords).join("\n\n");
  if (partnership === undefined) {
    io.out(provisions);
    return 0;
  }
  const { withDatabase } = await import("./database.ts");
  return await withDatabase(io, async (store) => {
    const { findArea } = await import("./partnership.ts");
    const { setDates } = await import("./law-dates.ts");
    io.out(`${provisions}\n\n${setDates(await findArea(store, partnership))}`);
    return 0;
  });
}

const inWords = ({ rule, source, from, verified }: Provision): string =>
  [
    `${from === null ? "from a date that each area sets as mha2025-s48" : `from ${from}`}: ${rule}`,
    `  ${source}${verified ? "" : " (wording not yet checked against its source)"}`,
  ].join("\n");

async function set(
  [provision, date, ...more]: readonly string[],
  { partnership, citation }: { readonly partnership?: string; readonly citation?: string },
  io: CommandIo,
): Promise<ExitStatus> {
  if (provision === undefined || date === undefined || more.length > 0) {
    throw new WrongUsage("Say which provision and from which date, such as law set mha2025-s48 2026-07-01.");
  }
  if (partnership === undefined) throw new WrongUsage("Say for which partnership, such as --partnership the-shire.");
  if (citation === undefined) throw new WrongUsage("Say where the date is written, with --citation.");
  const { commencementDetails, setDate } = await import("./law-dates.ts");
  const details = commencementDetails(provision, date, citation);
  const { withDatabase } = await import("./database.ts");
  return await withDatabase(io, async (store) => {
    const { findArea } = await import("./partnership.ts");
    const area = await findArea(store, partnership);
    await setDate(store, area, details);
    io.out(`${area.name}: ${provision} ${date === "none" ? "not commenced" : `from ${date}`}.`);
    return 0;
  });
}
