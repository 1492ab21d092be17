import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

/** The port of last time when it is free, else any free one; remembered beside the data. */
export async function choosePort(directory: string): Promise<number> {
  const file = join(directory, "port");
  const remembered = Number(await readFile(file, "utf8").catch(() => "0"));
  const port = (remembered > 0 ? await free(remembered) : undefined) ?? (await free(0));
  if (port === undefined) throw new Error("no free port on 127.0.0.1");
  if (port !== remembered) await writeFile(file, String(port));
  return port;
}

function free(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === "object" && address ? address.port : undefined;
      probe.close(() => resolve(found));
    });
  });
}
