import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Another process that answers one question at a time. */
export interface Child {
  ask(question: unknown): Promise<unknown>;
  readonly processId: number;
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>;
  /** As kill -9 does. */
  kill(): Promise<void>;
}

type Reply = { readonly answer: unknown } | { readonly error: string };

const isReply = (message: unknown): message is Reply =>
  typeof message === "object" && message !== null && ("answer" in message || "error" in message);

/** Starts a module of this folder; what it is started with, if anything, is its first question. */
export async function startChild(module: string, start?: unknown): Promise<Child> {
  const child = fork(join(import.meta.dirname, `${module}.ts`), [], {
    serialization: "advanced",
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const ended = once(child, "exit");
  const ask = (question: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const over = () => reject(new Error(`The process "${module}" has ended`));
      child.once("exit", over);
      child.once("message", (message: unknown) => {
        child.removeListener("exit", over);
        if (!isReply(message)) reject(new Error("no reply"));
        else if ("error" in message) reject(new Error(message.error));
        else resolve(message.answer);
      });
      child.send({ question }, (error) => error !== null && reject(error));
    });
  if (start !== undefined) await ask(start);
  return {
    ask,
    processId: child.pid ?? 0,
    end: async () => {
      child.disconnect();
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The other side: answers every question until the parent lets go, then cleans up. */
export function answerQuestions(answer: (question: unknown) => Promise<unknown>, cleanUp: () => Promise<void>): void {
  process.on("message", async ({ question }: { readonly question: unknown }) => {
    try {
      process.send?.({ answer: await answer(question) });
    } catch (error) {
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.once("disconnect", async () => {
    await cleanUp();
    process.exit(0);
  });
}
