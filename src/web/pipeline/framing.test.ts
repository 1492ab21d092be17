import assert from "node:assert/strict";
import { test } from "node:test";
import fastify from "fastify";
import { goTo } from "./answer.ts";
import { tokenOf } from "./framing.ts";
import { sendAnswer } from "./respond.ts";

test("a request has one token, which is made when a form first needs it", () => {
  let made = 0;
  const token = tokenOf({ generateCsrf: () => `token ${(made += 1)}` });
  assert.equal(made, 0);
  assert.deepEqual([token(), token()], ["token 1", "token 1"]);
});

test("a redirect needs no frame, and leaves the way to our script where that sent the form", async () => {
  const server = fastify();
  server.post("/", (_, reply) => sendAnswer(reply, () => assert.fail("nobody sees a frame"), goTo("/next")));
  const browser = await server.inject({ method: "POST", url: "/" });
  assert.deepEqual([browser.statusCode, browser.headers.location], [303, "/next"]);
  const script = await server.inject({ method: "POST", url: "/", headers: { "x-tandem-send": "1" } });
  assert.deepEqual([script.statusCode, script.headers["x-tandem-location"]], [204, "/next"]);
  await server.close();
});
