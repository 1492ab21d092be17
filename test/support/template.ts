import pg from "pg";
import { ensureDatabase, withClient, withDatabase } from "../../src/store/cluster/connection.ts";
import { migrate } from "../../src/store/migrate.ts";

const TEMPLATE = "tandem_template";

/** A login as an administrator gives it for DATABASE_URL: it may create roles, owns the database, and is no superuser. */
export const SETUP_LOGIN = "tandem_setup";

/** Makes the logins, which all have the superuser's password, and one migrated database; gives its name. */
export async function buildTemplate(superuserUrl: string): Promise<string> {
  const { password } = new URL(superuserUrl);
  await withClient(superuserUrl, (client) =>
    client.query(`CREATE ROLE ${SETUP_LOGIN} LOGIN CREATEROLE CREATEDB PASSWORD ${pg.escapeLiteral(password)}`),
  );
  const setupUrl = new URL(withDatabase(superuserUrl, "postgres"));
  setupUrl.username = SETUP_LOGIN;
  const templateUrl = await ensureDatabase(setupUrl.href, TEMPLATE);
  await migrate(templateUrl, { applicationPassword: password, keeperPassword: password });
  await withClient(superuserUrl, (client) => client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`));
  return TEMPLATE;
}
