import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const project = join(import.meta.dirname, "..", "..");

export const SCHEMA_FILE = join(project, "src", "store", "schema.ts");

const IMPORTS = `import type { Actor, SubjectKind, Via } from "../domain/timeline/entry.ts";
import type { Milliseconds, Whole } from "./columns.ts";
`;

/** The types of a migrated database, as they must stand in src/store/schema.ts. */
export async function generateSchema(ownerUrl: string): Promise<string> {
  const generator = join(project, "node_modules", "kysely-codegen", "dist", "cli", "bin.js");
  const settings = [
    ["--dialect", "postgres"],
    ["--url", ownerUrl],
    ["--type-mapping", JSON.stringify({ timestamptz: "Milliseconds", int8: "Whole" })],
    [
      "--overrides",
      JSON.stringify({
        columns: {
          "entry.done_by": "ColumnType<Actor, string, never>",
          "entry.recorded_by": "ColumnType<Actor, string, never>",
          "entry.subject_kind": "SubjectKind",
          "entry.via": "Via",
        },
      }),
    ],
  ];
  const { stdout } = await run(process.execPath, [generator, "--print", ...settings.flat()], { cwd: project });
  const formatted = run(join(project, "node_modules", ".bin", "biome"), [
    "check",
    "--write",
    `--stdin-file-path=${SCHEMA_FILE}`,
  ]);
  formatted.child.stdin?.end(stdout.slice(stdout.indexOf("/**")).replace("import type", `${IMPORTS}import type`));
  return (await formatted).stdout;
}
