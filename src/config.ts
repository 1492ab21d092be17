import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

const DatabaseUrl = z.string().refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), {
  error: "DATABASE_URL must look like postgresql://login:password@host:5432/database.",
});

const Environment = z.object({
  PORT: z.coerce
    .number({ error: "PORT must be a whole number from 0 to 65535." })
    .int({ error: "PORT must be a whole number from 0 to 65535." })
    .min(0, { error: "PORT must be a whole number from 0 to 65535." })
    .max(65_535, { error: "PORT must be a whole number from 0 to 65535." })
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: DatabaseUrl.optional(),
  TANDEM_DATA: z.string().default(join(project, ".data")),
  TANDEM_WRAPPING_KEY_FILE: z.string().optional(),
  TANDEM_ORIGIN: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, {
      error: "TANDEM_ORIGIN must be a short name in small letters, digits and hyphens, such as shire-live.",
    })
    .default("demonstration"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
    })
    .default("warn"),
  TANDEM_POSTGRES: z
    .enum(["auto", "machine", "package"], { error: "TANDEM_POSTGRES must be auto, machine or package." })
    .default("auto"),
});

/** What the environment may settle. Every path is absolute. */
export type Config = Readonly<{
  /** 0 lets the operating system choose. */
  port: number;
  host: string;
  /** A login that may create roles and own the schema; absent means the private PostgreSQL. */
  databaseUrl: string | undefined;
  dataDirectory: string;
  /** Made at first start; it must never be in the database or its backups. */
  wrappingKeyFile: string;
  /** The name of this deployment, written on every entry that it makes. */
  origin: string;
  logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
  postgres: z.infer<typeof Environment>["TANDEM_POSTGRES"];
}>;

/** Reads the environment once, at boot; an unusable value gives one sentence that says what to change. */
export function readConfig(environment: Record<string, string | undefined>): { config: Config } | { problem: string } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = Environment.safeParse(given);
  if (!read.success) return { problem: read.error.issues[0]?.message ?? "The environment cannot be read." };
  const values = read.data;
  const dataDirectory = resolve(values.TANDEM_DATA);
  return {
    config: {
      port: values.PORT,
      host: values.HOST,
      databaseUrl: values.DATABASE_URL,
      dataDirectory,
      wrappingKeyFile: resolve(values.TANDEM_WRAPPING_KEY_FILE ?? join(dataDirectory, "secrets", "wrapping-key")),
      origin: values.TANDEM_ORIGIN,
      logLevel: values.LOG_LEVEL,
      postgres: values.TANDEM_POSTGRES,
    },
  };
}
