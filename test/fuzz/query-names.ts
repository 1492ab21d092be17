import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../src/web");
const READ = /\bquery(?:\)|\b)\["([^"]+)"\]/g;

/** Every name of a query that a page reads, found in the pages themselves. */
export const queryNames = (): readonly string[] => [
  ...new Set(
    globSync("**/*.ts", { cwd: ROOT }).flatMap((file) =>
      [...readFileSync(join(ROOT, file), "utf8").matchAll(READ)].map(([, name]) => name ?? ""),
    ),
  ),
];
