import assert from "node:assert/strict";
import { isAbsolute } from "node:path";
import { test } from "node:test";
import { readConfig } from "./config.ts";

function config(environment: Record<string, string>) {
  const read = readConfig(environment);
  if ("problem" in read) assert.fail(read.problem);
  return read.config;
}

test("an empty environment gives the demonstration on port 3000 of this machine only", () => {
  const { dataDirectory, wrappingKeyFile, ...rest } = config({});
  assert.deepEqual(rest, {
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: undefined,
    origin: "demonstration",
    logLevel: "warn",
    postgres: "auto",
  });
  assert.ok(isAbsolute(dataDirectory) && dataDirectory.endsWith("/.data"));
  assert.equal(wrappingKeyFile, `${dataDirectory}/secrets/wrapping-key`);
});

test("the wrapping key follows the data directory unless it is named", () => {
  assert.equal(config({ TANDEM_DATA: "/srv/tandem" }).wrappingKeyFile, "/srv/tandem/secrets/wrapping-key");
  assert.equal(config({ TANDEM_WRAPPING_KEY_FILE: "/run/key" }).wrappingKeyFile, "/run/key");
});

test("a variable that is set but empty counts as not set", () => {
  assert.equal(config({ PORT: "", DATABASE_URL: "" }).port, 3000);
  assert.equal(config({ DATABASE_URL: "" }).databaseUrl, undefined);
});

const unusable: ReadonlyArray<[string, string]> = [
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["PORT", "30.5"],
  ["DATABASE_URL", "mysql://example"],
  ["DATABASE_URL", "postgresql://["],
  ["TANDEM_ORIGIN", "The Shire"],
  ["LOG_LEVEL", "loud"],
  ["TANDEM_POSTGRES", "sqlite"],
];

for (const [name, value] of unusable) {
  test(`${name}=${value} is answered by one sentence that names ${name} and not its value`, () => {
    const read = readConfig({ [name]: value });
    assert.ok("problem" in read);
    assert.match(read.problem, new RegExp(`^${name} must [^.]+\\.$`));
    assert.ok(!read.problem.includes(value));
  });
}
