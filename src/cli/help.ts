import type { Command } from "./command.ts";
import { WrongUsage } from "./command.ts";

/** How to use one command, as `help` and `--help` print it. */
export const usageOf = (command: Command): string => `Usage: script/tandem ${command.usage}`;

/** `help`, which knows the other commands by how to load them. */
export const helpCommand = (commands: ReadonlyMap<string, () => Promise<Command>>): Command => ({
  name: "help",
  summary: "list the commands, or show how to use one",
  usage: "help [COMMAND]",
  async run([name], io) {
    if (name === undefined) {
      io.out(await listOf(commands));
      return 0;
    }
    const load = commands.get(name);
    if (load === undefined) throw new WrongUsage(`There is no command ${name}.`);
    io.out(usageOf(await load()));
    return 0;
  },
});

async function listOf(commands: ReadonlyMap<string, () => Promise<Command>>): Promise<string> {
  const all = [...(await Promise.all([...commands.values()].map((load) => load()))), helpCommand(commands)];
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ["Usage: script/tandem COMMAND …", "", ...lines, "", "script/tandem help COMMAND shows how to use one."].join(
    "\n",
  );
}
