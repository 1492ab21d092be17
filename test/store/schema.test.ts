import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { freshDatabase } from "../support/postgres.ts";
import { generateSchema, SCHEMA_FILE } from "../support/schema.ts";

test("src/store/schema.ts says what the migrated database has; TANDEM_WRITE_SCHEMA=1 writes it anew", async () => {
  const database = await freshDatabase();
  const generated = await generateSchema(database.ownerUrl);
  await database.drop();
  if (process.env["TANDEM_WRITE_SCHEMA"] === "1") await writeFile(SCHEMA_FILE, generated);
  assert.equal(await readFile(SCHEMA_FILE, "utf8"), generated);
});
