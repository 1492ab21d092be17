import pg from "pg";
import { ensureDatabase, withClient, withDatabase } from "../../src/store/cluster/connection.ts";

const TEMPLATE = "tandem_template";

/** Makes the logins, which have the superuser's password, and one migrated database; gives its name. */
export async function buildTemplate(superuserUrl: string): Promise<string> {
  const password = pg.escapeLiteral(new URL(superuserUrl).password);
  await withClient(superuserUrl, (client) =>
    client.query(`CREATE ROLE tandem_owner LOGIN CREATEROLE CREATEDB PASSWORD ${password}`),
  );
  const ownerUrl = new URL(withDatabase(superuserUrl, "postgres"));
  ownerUrl.username = "tandem_owner";
  const templateUrl = await ensureDatabase(ownerUrl.href, TEMPLATE);
  const { migrate } = await import("../../src/store/migrate.ts");
  await migrate(templateUrl);
  await withClient(superuserUrl, async (client) => {
    await client.query(`ALTER ROLE tandem_application LOGIN PASSWORD ${password}`);
    await client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
  });
  return TEMPLATE;
}
