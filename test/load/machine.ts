import { cpus, totalmem } from "node:os";

/** On what it was measured, without its name. */
export const machineInWords = (postgres: string): string => {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} processors (${all[0]?.model.trim() ?? "unknown"}), ${memory} GB of memory, PostgreSQL ${postgres}, Node ${process.versions.node}`;
};
