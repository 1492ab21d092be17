import { createHmac } from "node:crypto";
import { join } from "node:path";
import type { BinariesChoice } from "./cluster/binaries.ts";
import type { ClusterOptions } from "./cluster/cluster.ts";
import { assertKeyFits } from "./key-fits.ts";
import { migrate } from "./migrate.ts";
import type { WrappingKey } from "./wrapping-key.ts";

/** The database of the private PostgreSQL. */
export const DATABASE = "tandem";

/** The addresses of one database, by who logs in. They hold passwords: never log them. */
export interface Logins {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly keeperUrl: string;
}

/** Where the private PostgreSQL of a data directory is. */
export const privateCluster = (dataDirectory: string, binaries: BinariesChoice): ClusterOptions => ({
  directory: join(dataDirectory, "postgres"),
  binaries,
});

/**
 * Migrates the database and makes its logins. Their passwords come from the wrapping key, so that the server and every
 * command find the same ones without storing any.
 */
export async function prepareDatabase(ownerUrl: string, wrappingKey: WrappingKey): Promise<Logins> {
  const applicationPassword = password(wrappingKey, "tandem_application");
  const keeperPassword = password(wrappingKey, "tandem_keeper");
  await migrate(ownerUrl, { applicationPassword, keeperPassword });
  await assertKeyFits(ownerUrl, wrappingKey);
  return {
    ownerUrl,
    applicationUrl: loginUrl(ownerUrl, "tandem_application", applicationPassword),
    keeperUrl: loginUrl(ownerUrl, "tandem_keeper", keeperPassword),
  };
}

const password = (wrappingKey: WrappingKey, login: string): string =>
  createHmac("sha256", wrappingKey.derive("logins")).update(login).digest("base64url");

function loginUrl(ownerUrl: string, login: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = secret;
  return url.href;
}
