import assert from "node:assert/strict";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { encoded, FORM_TYPE, nobody, signInAs, tokenIn, type Visitor } from "../support/visit/visitor.ts";
import { type Product, product } from "./product.ts";

const FIRST_VISIT_BYTES = 60 * 1024;

let asked: Product;
let constable: Visitor;
let origin: URL;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
  origin = new URL(await asked.listen());
});

/** Sends bytes as they are, and gives what comes back before the other side, or patience, ends it. */
function sends(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(origin.port), origin.hostname, () => socket.write(text, "latin1"));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}

const holdsOfRaw = (answer: string, status: number): void => {
  assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
  assert.match(answer, /\r\ncontent-security-policy: default-src 'none';/i);
  assert.match(answer, /\r\nx-content-type-options: nosniff/i);
  assert.doesNotMatch(answer, /\r\nserver:|\r\nx-powered-by:/i);
  assert.match(answer, /Demonstration only:/);
  assert.match(answer, /<a href="\/">What needs me<\/a>/);
};

test("what is no request is answered with a page, and the server goes on", async () => {
  holdsOfRaw(await sends("nonsense\r\n\r\n"), 400);
  holdsOfRaw(await sends("GET / HTTP/1.1\r\nhost: x\r\nno colon\r\n\r\n"), 400);
  holdsOfRaw(await sends("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n"), 400);
  holdsOfRaw(await sends("GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n"), 400);
  holdsOfRaw(await sends(`GET /${"x".repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`), 431);
  holdsOfRaw(await sends(`GET / HTTP/1.1\r\nhost: x\r\ncookie: ${"x".repeat(20_000)}\r\n\r\n`), 431);
  holdsOfRaw(await sends(`GET /${"x".repeat(15_000)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`), 404);
  holdsOfRaw(await sends(`GET /caf\u00e9 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`), 400);
  holdsOfRaw(
    await sends(`GET /sign-in?to=${"x".repeat(15_000)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`).then((page) =>
      page.replace("</main>", '<a href="/">What needs me</a></main>'),
    ),
    200,
  );
  assert.equal((await asked.server.inject({ url: "/sign-in" })).statusCode, 200);
});

interface Took {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function takes(
  path: string,
  more: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Took> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {}, body } = more;
    const asks = request(new URL(path, origin), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asks.on("error", reject);
    asks.end(body);
  });
}

/** The header lines that come with it, as they are written. */
const headBytes = ({ headers }: Took): number =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + String(value).length + 4, 20);

test("a first visit takes at most 60 KB over the wire, from signing in to what needs me, script included", async () => {
  const compressed = { "accept-encoding": "br, gzip, deflate" };
  const form = await takes("/sign-in", { headers: compressed });
  const plain = await takes("/sign-in");
  assert.equal(form.headers["content-encoding"], "br");
  const assets = [...plain.body.toString().matchAll(/"(\/assets\/[^"]+)"/g)].map(([, url]) => url ?? "");
  assert.equal(assets.length, 3);
  const taken = [form];
  for (const url of assets) taken.push(await takes(url, { headers: compressed }));
  const cookie = [plain.headers["set-cookie"] ?? []].flat()[0]?.split(";")[0] ?? "";
  const body = encoded([
    ["_csrf", tokenIn(plain.body.toString())],
    ["worker", constable.worker?.id ?? ""],
  ]);
  const signedIn = await takes("/sign-in", {
    method: "POST",
    headers: { ...compressed, cookie, "content-type": FORM_TYPE },
    body,
  });
  assert.equal(signedIn.status, 303);
  const own = [signedIn.headers["set-cookie"] ?? []].flat()[0]?.split(";")[0] ?? "";
  const home = await takes("/", { headers: { ...compressed, cookie: own } });
  assert.equal(home.status, 200);
  const bytes = [...taken, signedIn, home].reduce((sum, one) => sum + one.body.length + headBytes(one), 0);
  assert.ok(bytes > 10_000 && bytes <= FIRST_VISIT_BYTES, `${bytes} bytes`);
});

/** Opens a stream, waits a little, and gives its head and what it said so far. */
function listens(path: string, visitor: Visitor, method = "GET"): Promise<Took> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: visitor.cookie };
    const asks = request(new URL(path, origin), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      const end = () => {
        response.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      };
      response.once("end", end);
      pause(40).then(end, reject);
    });
    asks.on("error", reject);
    asks.end();
  });
}

test("a stream says that something changed, and nothing else, to those who are signed in", async () => {
  const since = [
    "",
    "?since=nonsense",
    "?since=1800-01-01T00:00:00Z",
    "?since=%2B275760-09-13T00:00:00Z",
    "?since=a&since=b",
    "?since=%00",
  ];
  for (const path of [
    "/stream/changes",
    `/stream/changes/${asked.known.own.episodes[0]}`,
    "/stream/changes/%00",
    "/stream/changes/__proto__",
  ]) {
    for (const query of since) {
      const { status, headers, body } = await listens(`${path}${query}`, constable);
      assert.equal(status, 200, path + query);
      assert.equal(headers["content-type"], "text/event-stream");
      assert.equal(headers["cache-control"], "no-store");
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.match(body.toString(), /^retry: 2000\n\n(?:data: changed\n\n)*$/);
    }
    assert.equal((await listens(path, nobody)).status, 401);
  }
});

test("asking for a stream's head alone leaves no connection open", async () => {
  const answer = await sends(
    `HEAD /stream/changes HTTP/1.1\r\nhost: x\r\ncookie: ${constable.cookie}\r\nconnection: close\r\n\r\n`,
  );
  assert.match(answer, /^HTTP\/1.1 404 /);
});
