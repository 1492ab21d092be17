import type { Store } from "../store/store.ts";

const HOUR_MILLISECONDS = 3_600_000;

/**
 * Clears away sessions that have expired and drafts that nobody went on with, now and once an hour, without keeping the
 * process alive. What is returned ends it, and waits for a sweep that is under way.
 */
export function sweepHourly(
  { sessions, drafts }: Pick<Store, "sessions" | "drafts">,
  failed: (error: unknown) => void,
): () => Promise<void> {
  const sweep = async (): Promise<void> => {
    await Promise.all([sessions.sweep(), drafts.sweep()]).catch(failed);
  };
  let latest = sweep();
  const timer = setInterval(() => {
    latest = sweep();
  }, HOUR_MILLISECONDS).unref();
  return () => {
    clearInterval(timer);
    return latest;
  };
}
