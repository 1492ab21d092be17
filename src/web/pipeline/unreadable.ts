import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Context } from "../context.ts";
import { render } from "../html.ts";
import { page } from "../layout/page.ts";
import { errorContent } from "./error-page.ts";
import { policyText } from "./security.ts";

/** Longer than any address that is read at all, so that a long one is "not found" like every other. */
export const LONGEST_PART = 16_384;

const NOWHERE = "/an-address-that-cannot-be-read";

/** An address that says nothing leads nowhere: it gets the page for that, made on the way of every other. */
export function readableAddress({ url = "/" }: IncomingMessage): string {
  try {
    decodeURIComponent(url.split("?")[0] ?? "/");
    return url;
  } catch {
    return NOWHERE;
  }
}

const STATUS: Readonly<Record<string, readonly [status: number, name: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/** Answers what is no request at all, which no route ever sees. */
export const answerUnreadable =
  ({ assets, store }: Context) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === "ECONNRESET" || !socket.writable) return;
    const [status, name] = STATUS[error.code ?? ""] ?? [400, "Bad Request"];
    const body = render(page({ ...errorContent(status, {}), assets, now: store.clock.now() }));
    const head = [
      `HTTP/1.1 ${status} ${name}`,
      "content-type: text/html; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      `content-security-policy: ${policyText}`,
      "x-content-type-options: nosniff",
      "referrer-policy: no-referrer",
      "cache-control: no-store",
      "connection: close",
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  };
