import { v7 } from "uuid";
import { z } from "zod";
import { formFor } from "../http/forms.ts";
import { type Visitor, visit } from "../http/visitor.ts";
import { answerQuestions } from "./child.ts";
import { measure } from "./sample.ts";

/** Sends forms through HTTP, a client a session, each as fast as it is answered. */
const Start = z.object({
  port: z.number(),
  sessions: z.array(z.object({ cookie: z.string(), token: z.string() })),
  episodes: z.array(z.string()),
});

let visitors: readonly Visitor[] = [];
let episodes: readonly string[] = [];
let sent = 0;

async function post(visitor: Visitor): Promise<void> {
  const number = sent;
  sent += 1;
  const { form, fields } = formFor(number);
  const episode = episodes[number % episodes.length] ?? "";
  const path = `/episodes/${episode}/record/${form}`;
  const { status, head } = await visitor.post(path, { ...fields, submission: v7(), at: "now", doer: "me" });
  if (status !== 303 || !head.includes(`location: /episodes/${episode}?recorded=${form}`)) {
    throw new Error(`An entry was answered with ${status}`);
  }
}

answerQuestions(
  async (question) => {
    if (typeof question === "number") {
      return measure(
        question,
        visitors.map((visitor) => () => post(visitor)),
      );
    }
    const start = Start.parse(question);
    episodes = start.episodes;
    visitors = await Promise.all(start.sessions.map((session) => visit(start.port, session)));
    return visitors.length;
  },
  async () => {
    for (const visitor of visitors) visitor.close();
  },
);
