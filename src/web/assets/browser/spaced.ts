/** Does some work whenever asked, never twice within a pause; however often it is asked meanwhile, once more follows. */
export function spaced(work: () => Promise<void>, pauseMilliseconds: number): () => Promise<void> {
  let asked = false;
  let running: Promise<void> | undefined;
  let notBefore = 0;

  const run = async (): Promise<void> => {
    while (asked) {
      const wait = notBefore - performance.now();
      if (wait > 0) await new Promise<void>((resolve) => setTimeout(resolve, wait));
      notBefore = performance.now() + pauseMilliseconds;
      asked = false;
      await work();
    }
    running = undefined;
  };

  return () => {
    asked = true;
    running ??= run();
    return running;
  };
}
