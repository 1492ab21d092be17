import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { type Assets, buildAssets } from "../../src/web/assets/build.ts";
import type { Fragment } from "../../src/web/html.ts";
import { render } from "../../src/web/html.ts";
import { page } from "../../src/web/layout/page.ts";
import { board, episode, lists, now, questions } from "./gallery-pages.ts";

/** What a test may set to see how the pages behave. */
export type GalleryState = {
  /** Shown on the live page; changing it and calling `changed` is a change. */
  live: Fragment;
  /** What was posted, in order. */
  readonly posts: URLSearchParams[];
  /** How the next posts are answered. */
  answer: "redirect" | "errors" | "failure" | "hang up";
};

const types: Record<string, string> = { ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Every component on pages of the real frame, under the real policy, without a store: for looking and for tests. */
export async function startGallery() {
  const assets = await buildAssets(path.join(import.meta.dirname, "../../.data/test-assets"));
  const state: GalleryState = { live: "One", posts: [], answer: "redirect" };
  const streams = new Set<ServerResponse>();
  const following = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://gallery");
    if (pathname.startsWith("/assets/")) return await sendAsset(response, assets, pathname);
    if (pathname === "/stream") return openStream(response);
    if (request.method === "POST") return await takePost(request, response);
    sendPage(response, pathname);
  }

  function openStream(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": open\n\n");
    streams.add(response);
    following.resolve();
    response.on("close", () => streams.delete(response));
  }

  async function takePost(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (state.answer === "hang up") return void request.socket.destroy();
    if (state.answer === "failure") return void response.writeHead(503).end("later");
    const answers = new URLSearchParams(Buffer.concat(chunks).toString());
    state.posts.push(answers);
    if (state.answer === "redirect") return void response.writeHead(303, { location: "/lists" }).end();
    const errors = [
      { name: "at", sentence: "Enter the time, for example 21:40" },
      { name: "number", sentence: "Enter the incident number" },
    ];
    send(response, 422, "Record the use of the power", questions(errors, Object.fromEntries(answers)), {
      hasErrors: true,
    });
  }

  function sendPage(response: ServerResponse, pathname: string): void {
    switch (pathname) {
      case "/lists":
        return send(response, 200, "What needs you", lists);
      case "/board":
        return send(response, 200, "Places of safety", board, { wide: true });
      case "/questions":
        return send(response, 200, "Record the use of the power", questions([], undefined), { back: { href: "/" } });
      case "/live":
        return send(response, 200, "Live", state.live, { live: { stream: "/stream" } });
      default:
        return send(response, 200, "Detention under section 136", episode, { back: { href: "/lists" } });
    }
  }

  function send(
    response: ServerResponse,
    status: number,
    title: string,
    main: Fragment,
    more: Partial<Parameters<typeof page>[0]> = {},
  ) {
    const worker = {
      name: "Nurse Example Birch",
      role: "place-of-safety nurse",
      agency: "The Shire Mental Health Trust",
      partnership: "The Shire",
      csrfToken: "token",
    };
    const navigation = [
      { text: "What needs me", href: "/lists", current: title === "What needs you" },
      { text: "Board", href: "/board", current: title === "Places of safety" },
      { text: "Find a person", href: "/find" },
      { text: "Record by phone", href: "/phone" },
    ];
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(render(page({ title, now, assets, worker, navigation, main, ...more })));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The gallery has no port");
  return {
    state,
    origin: `http://127.0.0.1:${address.port}`,
    /** Says to the page that follows that something changed, once it follows. */
    changed: async () => {
      await following.promise;
      streams.forEach((stream) => stream.write("data: changed\n\n"));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function sendAsset(response: ServerResponse, assets: Assets, pathname: string): Promise<void> {
  const file = path.join(assets.directory, path.normalize(pathname.slice("/assets/".length)));
  response.writeHead(200, { "content-type": types[path.extname(file)] ?? "text/plain", "content-encoding": "br" });
  response.end(await readFile(`${file}.br`));
}
