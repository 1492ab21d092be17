import { readFile } from "node:fs/promises";
import { type CaseFile, CaseFileError, parseCaseFile } from "../domain/section-136/case-file.ts";
import { CannotDo, type CommandIo } from "./command.ts";

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "you may not read it",
  EISDIR: "it is a folder",
};

/** What messages call a file that was typed, `-` being standard input. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

/** Reads one case file, `-` being standard input. Throws `CannotDo` naming the file and the entry at fault. */
export async function readCaseFile(file: string, io: CommandIo): Promise<CaseFile> {
  const text = file === "-" ? await io.input() : await readText(file);
  try {
    return parseCaseFile(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    throw new CannotDo(`${nameOf(file)}: ${whyNoCaseFile(error)}.`);
  }
}

function whyNoCaseFile(error: unknown): string {
  if (error instanceof CaseFileError) return error.message.replace(/\.$/, "");
  // V8 quotes the text around the fault, which may be about a person; the place suffices.
  if (error instanceof SyntaxError)
    return `it is not JSON${/ at position \d+(?: \(.*\))?/.exec(error.message)?.[0] ?? ""}`;
  if (error instanceof RangeError) return "it is nested too deeply";
  throw error;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new CannotDo(`${file} cannot be read: ${WHY_UNREADABLE[code] ?? `the system answers ${code}`}.`);
  }
}
