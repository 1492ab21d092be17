import { Socket } from "node:net";
import pg from "pg";

const TIMESTAMPTZ = 1184;
const BIGINT = 20;

const digits = (text: string, start: number, length: number): number => {
  let value = 0;
  for (let index = start; index < start + length; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
};

/** `2026-11-20 15:16:30.12+00`, as a session in UTC writes it, as milliseconds since 1970. */
export function millisecondsOf(text: string): number {
  if (text === "infinity") return Number.POSITIVE_INFINITY;
  if (text.length > 26 || text[4] !== "-" || !text.endsWith("+00")) {
    return Temporal.Instant.from(text.replace(" ", "T")).epochMilliseconds;
  }
  const seconds = Date.UTC(
    digits(text, 0, 4),
    digits(text, 5, 2) - 1,
    digits(text, 8, 2),
    digits(text, 11, 2),
    digits(text, 14, 2),
    digits(text, 17, 2),
  );
  const fraction = text.length - 23;
  return fraction <= 0 ? seconds : seconds + digits(text, 20, fraction) * 10 ** (3 - fraction);
}

const types = new pg.TypeOverrides();
types.setTypeParser(TIMESTAMPTZ, millisecondsOf);
types.setTypeParser(BIGINT, Number);

/** What is sent in one turn of the event loop goes out as one packet, however many statements it is. */
function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket);
  let gathering = false;
  const release = (): void => {
    gathering = false;
    socket.uncork();
  };
  const gather = (...given: readonly unknown[]): unknown => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      process.nextTick(release);
    }
    return Reflect.apply(write, socket, given);
  };
  // Connecting puts a socket's own way of writing back.
  return socket.once("connect", () => Object.assign(socket, { write: gather }));
}

export interface PoolOptions {
  readonly max?: number;
  readonly statementSeconds?: number;
}

/** Connections in UTC that send statements one behind the other without waiting for each answer. */
export function openPool(url: string, { max = 10, statementSeconds = 15 }: PoolOptions = {}): pg.Pool {
  const limit = statementSeconds * 1_000;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    pipeline: true,
    stream: gatheringSocket,
    application_name: "tandem",
    options: `-c TimeZone=UTC -c statement_timeout=${limit} -c idle_in_transaction_session_timeout=${limit}`,
  });
  // A connection that breaks while it is idle is replaced at the next use.
  pool.on("error", () => undefined);
  // One that breaks while it is in use fails what it is used for, and must not end the process beside that.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
