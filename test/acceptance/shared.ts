import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const shared = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "shared");
const demanded = process.env["TANDEM_ACCEPTANCE"] === "1";

/** Where a file or folder of `../shared`, beside the project, is. */
export function sharedFile(path: string): string {
  return join(shared, path);
}

/**
 * A test that reads `../shared`. Where that folder is missing the test is reported as skipped; with TANDEM_ACCEPTANCE=1
 * it runs all the same, and fails.
 */
export function acceptance(name: string, run: () => void | Promise<void>): Promise<void> {
  const missing = !demanded && !existsSync(shared);
  return test(name, { skip: missing && "the shared cases are not beside this clone" }, run);
}
