import { type Command, WrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";

/** `tandem migrate`: the newest schema, and the logins that use it. */
export const migrateCommand: Command = {
  name: "migrate",
  summary: "bring the database up to the newest schema",
  usage: `migrate

Brings the database of DATABASE_URL, else the private one, up to the newest schema, and makes the logins of the server.
Safe to run at any time; script/server does the same at every start.`,
  async run(args, io) {
    const { positionals } = readOptions(args, {});
    if (positionals.length > 0) throw new WrongUsage("migrate takes nothing more.");
    const { withDatabase } = await import("./database.ts");
    const { migrations } = await import("../store/migrate.ts");
    return await withDatabase(io, async () => {
      const newest = (await migrations()).at(-1);
      io.out(`The schema is at ${newest?.name ?? "its start"}.`);
      return 0;
    });
  },
};
