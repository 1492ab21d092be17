import pg from "pg";

/** Of the two logins that the server and `tandem erase` use. */
export interface RolePasswords {
  readonly applicationPassword: string;
  readonly keeperPassword: string;
}

const OWNER = "tandem_owner";
const LOGINS = { application: "tandem_application", keeper: "tandem_keeper" } as const;

/**
 * Makes the three roles where they are missing (roles belong to the whole server, not to one database), and goes on as
 * the owner, so that whoever migrates, the owner owns what is made.
 */
export async function prepareRoles(client: pg.Client, passwords: RolePasswords | undefined): Promise<void> {
  await create(client, OWNER, "NOLOGIN");
  await create(client, LOGINS.application, "LOGIN");
  await create(client, LOGINS.keeper, "LOGIN");
  if (passwords !== undefined) {
    await setPassword(client, LOGINS.application, passwords.applicationPassword);
    await setPassword(client, LOGINS.keeper, passwords.keeperPassword);
  }
  const { rows } = await client.query<{ user: string; database: string; superuser: boolean }>(
    `SELECT current_user AS user, current_database() AS database,
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
  );
  const { user = "", database = "", superuser = false } = rows[0] ?? {};
  const name = pg.escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${OWNER}, ${LOGINS.application}, ${LOGINS.keeper}`);
  await client.query("REVOKE ALL ON SCHEMA public FROM PUBLIC");
  await client.query(`GRANT USAGE ON SCHEMA public TO ${LOGINS.application}, ${LOGINS.keeper}`);
  if (user === OWNER) return;
  await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${OWNER}`);
  if (!superuser) await client.query(`GRANT ${OWNER} TO ${pg.escapeIdentifier(user)}`);
  await client.query(`SET ROLE ${OWNER}`);
}

async function create(client: pg.Client, role: string, login: "LOGIN" | "NOLOGIN"): Promise<void> {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (found.rowCount !== 0) return;
  try {
    await client.query(`CREATE ROLE ${role} ${login}`);
  } catch (error) {
    // Another database of this server is being migrated at the same time.
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "42710" && code !== "23505") throw error;
  }
}

async function setPassword(client: pg.Client, role: string, password: string): Promise<void> {
  await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}
