import { createHash } from "node:crypto";
import { mkdir, realpath } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { text } from "node:stream/consumers";

/** The right to run Tandem on one data directory, or what already runs there. */
export type Lock = Readonly<{ release(): Promise<void> }> | Readonly<{ heldBy: string }>;

const PATIENCE = 2_000;

/**
 * Takes the data directory for this process. `holder` says to a second start what runs here, such as
 * "http://localhost:3000". The lock is a name in the kernel, not a file: it ends with the process, however that dies.
 */
export async function takeLock(directory: string, holder: string): Promise<Lock> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const name = `\0tandem-${createHash("sha256")
    .update(await realpath(directory))
    .digest("hex")}`;
  for (;;) {
    const server = await listen(name, holder);
    if (server) return { release: () => close(server) };
    const heldBy = await ask(name);
    if (heldBy !== undefined) return { heldBy };
  }
}

function listen(name: string, holder: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(holder);
    });
    server.unref();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(name, () => resolve(server));
  });
}

/** Undefined when the holder has gone in the meantime. */
async function ask(name: string): Promise<string | undefined> {
  const socket = connect(name);
  let silent = false;
  socket.setTimeout(PATIENCE, () => {
    silent = true;
    socket.destroy();
  });
  return text(socket).catch(() => (silent ? "an address that it does not tell" : undefined));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
