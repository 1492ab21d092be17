import { z } from "zod";
import { type Visitor, visit } from "../http/visitor.ts";
import { answerQuestions } from "./child.ts";
import { measure } from "./sample.ts";

/** Asks for pages through HTTP, a client a session. */
const Start = z.object({
  port: z.number(),
  sessions: z.array(z.object({ cookie: z.string(), token: z.string() })),
});
const Load = z.object({
  seconds: z.number(),
  path: z.string(),
  clients: z.number(),
  compressed: z.boolean(),
});

let visitors: readonly Visitor[] = [];

async function get(visitor: Visitor, path: string, compressed: boolean): Promise<void> {
  const { status, head } = await visitor.get(path, compressed ? "accept-encoding: br, gzip\r\n" : "");
  if (status !== 200) throw new Error(`${path} was answered with ${status}`);
  if (/\r\ncontent-encoding:/i.test(head) !== compressed) throw new Error(`${path} came with the wrong compression`);
}

answerQuestions(
  async (question) => {
    const load = Load.safeParse(question);
    if (load.success) {
      const { seconds, path, clients, compressed } = load.data;
      const steps = visitors.slice(0, clients).map((visitor) => () => get(visitor, path, compressed));
      return measure(seconds, steps);
    }
    const start = Start.parse(question);
    visitors = await Promise.all(start.sessions.map((session) => visit(start.port, session)));
    return visitors.length;
  },
  async () => {
    for (const visitor of visitors) visitor.close();
  },
);
