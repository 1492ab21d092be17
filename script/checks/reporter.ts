import type { TestEvent } from "node:test/reporters";

/** Writes one word a line for each test as it ends, so that a run that breaks off is still counted so far. */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    if (event.data.details.type === "suite") continue;
    if (event.data.skip !== undefined || event.data.todo !== undefined) yield "skipped\n";
    else yield event.type === "test:pass" ? "passed\n" : "failed\n";
  }
}
