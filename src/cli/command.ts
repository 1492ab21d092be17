/** 0: done. 1: it could not be done, and a sentence said why. 2: typed wrongly, and the usage was shown. */
export type ExitStatus = 0 | 1 | 2;

/** The world outside, as a command sees it. */
export interface CommandIo {
  /** Writes data, with a line end after it, on standard output. */
  out(text: string): void;
  /** Tells the person something, on standard error. */
  tell(text: string): void;
  /** All of standard input. */
  input(): Promise<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What may be typed after `tandem`, on the first line; then what it does. */
  readonly usage: string;
  run(args: readonly string[], io: CommandIo): Promise<ExitStatus>;
}

/** Typed wrongly: told together with the usage; exit status 2. The message is a sentence. */
export class WrongUsage extends Error {
  override name = "WrongUsage";
}

/** It cannot be done: told as it is; exit status 1. The message is a sentence that says what to do. */
export class CannotDo extends Error {
  override name = "CannotDo";
}
