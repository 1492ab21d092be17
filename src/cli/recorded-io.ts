import type { CommandIo } from "./command.ts";

/** A world for tests of commands, which keeps what they said. */
export function recordedIo(input = "", environment: CommandIo["environment"] = {}) {
  const said = { out: "", told: "" };
  const io: CommandIo = {
    out: (text) => void (said.out += `${text}\n`),
    tell: (text) => void (said.told += `${text}\n`),
    input: async () => input,
    environment,
  };
  return { io, said };
}
