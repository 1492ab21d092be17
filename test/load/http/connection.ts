import { connect, type Socket } from "node:net";

export interface Response {
  readonly status: number;
  /** The header lines as sent. */
  readonly head: string;
  readonly body: Buffer;
}

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

const HEAD_ENDS = Buffer.from("\r\n\r\n");
const CHUNKS_END = Buffer.from("\r\n0\r\n\r\n");

/**
 * One kept-alive connection that asks one thing at a time. Plain sockets, so that the load generator takes as little as
 * it can of the processors that it shares with what it measures.
 */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #length = 0;
  #head: string | null = null;
  #expected: number | null = null;
  #waiting: Waiting | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => this.#take(chunk));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("the connection was closed")));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.removeListener("error", reject);
        resolve(new Connection(socket));
      });
      socket.once("error", reject);
    });
  }

  ask(request: string): Promise<Response> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error("the connection was closed"));
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#length += chunk.length;
    if (this.#head === null) {
      const all = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
      const end = all.indexOf(HEAD_ENDS);
      if (end < 0) return;
      this.#head = all.toString("latin1", 0, end + 2);
      const body = all.subarray(end + HEAD_ENDS.length);
      this.#received = [body];
      this.#length = body.length;
      this.#expected = expectedLength(this.#head);
    }
    if (this.#expected === null ? !this.#endsChunks() : this.#length < this.#expected) return;
    const response = { status: Number(this.#head.slice(9, 12)), head: this.#head, body: Buffer.concat(this.#received) };
    this.#received = [];
    this.#length = 0;
    this.#head = null;
    this.#waiting?.resolve(response);
    this.#waiting = null;
  }

  #endsChunks(): boolean {
    const last = this.#received.at(-1);
    if (last === undefined) return false;
    const tail = last.length >= CHUNKS_END.length ? last : Buffer.concat(this.#received);
    return (
      tail.subarray(-CHUNKS_END.length).equals(CHUNKS_END) || (this.#length === 5 && tail.toString() === "0\r\n\r\n")
    );
  }
}

/** Null where the body comes in chunks. */
function expectedLength(head: string): number | null {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return Number(length);
  return /\r\ntransfer-encoding: chunked/i.test(head) ? null : 0;
}
