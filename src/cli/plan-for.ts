import { createHash } from "node:crypto";
import { type CaseFile, CaseFileError } from "../domain/section-136/case-file.ts";
import { type Planned, planCaseFile } from "../domain/section-136/from-case-file.ts";
import { CannotDo } from "./command.ts";
import type { Area } from "./partnership.ts";

const PROVISION = "mha2025-s48";

/** Plans a case file for a partnership. Throws `CannotDo` where its dates of law or its agencies do not fit. */
export function planFor(area: Area, name: string, file: CaseFile): Planned {
  const [inFile, here] = [file.law[PROVISION], area.commencements[PROVISION]];
  if (inFile !== here) {
    throw new CannotDo(
      `${name}: the file has ${PROVISION} ${beginning(inFile)} and ${area.name} has it ${beginning(here)}. ` +
        `Where the file is right, set the date first: script/tandem law set ${PROVISION} ${inFile ?? "none"} ` +
        `--partnership ${area.id} --citation "where the date is written".`,
    );
  }
  const agencyFor = (kind: string) => area.agencies.find((agency) => agency.kind === kind)?.id ?? null;
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  try {
    return planCaseFile(file, { partnership: area.id, agencyFor, hash });
  } catch (error) {
    if (error instanceof CaseFileError) throw new CannotDo(`${name}: ${error.message}.`);
    throw error;
  }
}

const beginning = (date: string | null): string => (date === null ? "not commenced" : `from ${date}`);
