import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { crawl, type Found } from "../support/visit/crawl.ts";
import { type Endpoint, endpointsOf, isStream } from "../support/visit/endpoints.ts";
import { anAddress, ask, nobody, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { type Product, product, times } from "./product.ts";
import { type Request, requestsTo } from "./requests.ts";

let asked: Product;
let found: Found;
let visitors: Readonly<Record<string, Visitor>>;

before(async () => {
  asked = await product();
  found = await crawl(asked);
  visitors = {
    constable: await signInAs(asked, "constable"),
    nurse: await signInAs(asked, "place-of-safety-nurse"),
    administrator: await signInAs(asked, "administrator"),
    nobody,
  };
});

/** The token goes where the form's own fields go; a body of another kind has none, but JSON can. */
function withToken({ body, type, token }: Request, { token: right }: Visitor): string | undefined {
  const value = token === "right" ? right : "AAAAAAAA-forged";
  if (body === null || token === "none") return body ?? undefined;
  if (type === "application/json")
    return body.replace(/^\{/, `{"_csrf":${JSON.stringify(value)}${body === "{}" ? "" : ","}`);
  return `_csrf=${encodeURIComponent(value)}&${body}`;
}

async function tryOne(endpoint: Endpoint, visitor: Visitor, request: Request): Promise<void> {
  const earlier = await countEntries(asked);
  const logged = asked.log.length;
  const payload = withToken(request, visitor);
  const answer = await ask(asked, visitor, {
    method: endpoint.method,
    url: request.url,
    remoteAddress: anAddress(),
    ...(request.type === null ? {} : { headers: { "content-type": request.type } }),
    ...(payload === undefined ? {} : { payload }),
  });
  holds(asked, answer, `${request.url} ${payload ?? ""}`);
  const later = await countEntries(asked);
  assert.equal(later.others, earlier.others, "something was recorded for the other partnership");
  const mayRecord = endpoint.method === "POST" && request.token === "right" && answer.statusCode === 303;
  if (!mayRecord)
    assert.equal(later.all, earlier.all, `something was recorded by what was answered ${answer.statusCode}`);
  assert.deepEqual(
    asked.log.slice(logged).filter((line) => line.includes('"level":50')),
    [],
  );
}

test("whatever is sent, the answer is a page in plain words, and nothing is let out or lost", async (t) => {
  for (const endpoint of endpointsOf(asked.server).filter((one) => !isStream(one))) {
    await t.test(`${endpoint.method} ${endpoint.path}`, async () => {
      const requests = requestsTo(asked.known, found, endpoint);
      const who = fc.constantFrom("constable", "constable", ...Object.keys(visitors));
      const property = fc.asyncProperty(who, requests, (name, request) =>
        tryOne(endpoint, visitors[name] ?? nobody, request),
      );
      await fc.assert(property, { numRuns: times(25), endOnFailure: true });
    });
  }
});
