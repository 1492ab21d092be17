import assert from "node:assert/strict";
import type { LightMyRequestResponse } from "fastify";
import { RAW_MARKUP } from "./hostile.ts";
import type { Product } from "./product.ts";

const INNER_WORKINGS = [
  /\bat .+\.(?:ts|js):\d+/,
  /node_modules/,
  /\bfile:\/\//,
  /\bFST_ERR|\bECONN|\bSQLSTATE/,
  /\b(?:Type|Range|Reference|Syntax)Error\b/,
  /\bSELECT .+ FROM\b/,
  /relation "|column "|violates /,
];

const isPage = ({ headers }: LightMyRequestResponse): boolean =>
  String(headers["content-type"] ?? "").startsWith("text/html");

function holdsOfHeaders({ headers, statusCode }: LightMyRequestResponse): void {
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["referrer-policy"], "no-referrer");
  assert.equal(headers.server, undefined);
  assert.equal(headers["x-powered-by"], undefined);
  assert.match(String(headers["content-security-policy"]), /^default-src 'none';/);
  if (statusCode === 303) assert.match(String(headers.location), /^\/(?![/\\])[\x21-\x7e]*$/);
}

/** Every page says that it is a demonstration, and leads on. */
function holdsOfPage({ body, headers, statusCode }: LightMyRequestResponse): void {
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(headers["cache-control"], "no-store");
  assert.ok(body.includes("<strong>Demonstration only:</strong>"), "the page does not say that it is a demonstration");
  if (statusCode >= 400)
    assert.match(body, /<main\b[\s\S]*<(?:a href="\/|button)[\s\S]*<\/main>|nhsuk-back-link" href="\//);
  assert.doesNotMatch(body, /\sstyle="|\son[a-z]+="|<style\b|<script\b(?![^>]*\ssrc="\/assets\/)/);
}

/** What must hold of every answer, whatever was asked. `sent` is what the asker knew already. */
export function holds({ known, log }: Product, answer: LightMyRequestResponse, sent: string): void {
  const { body, statusCode } = answer;
  assert.ok(statusCode < 500, `answered ${statusCode}; ${log.at(-1)}`);
  holdsOfHeaders(answer);
  if (isPage(answer) && body !== "") holdsOfPage(answer);
  if (statusCode >= 400 && body !== "") assert.ok(isPage(answer), `an error came as ${answer.headers["content-type"]}`);
  for (const markup of RAW_MARKUP) assert.ok(!body.includes(markup), `the answer holds ${markup}`);
  for (const pattern of INNER_WORKINGS)
    assert.doesNotMatch(body.replaceAll(/<dd class="tandem-typed">[^<]*/g, ""), pattern);
  if (body.includes('name="worker"')) return;
  const shown = known.secrets.find((secret) => body.includes(secret) && !sent.includes(secret));
  assert.equal(shown, undefined, "something of the other partnership is shown");
}

/** How many entries there are, and how many of the other partnership. */
export async function countEntries({ store }: Product): Promise<{ readonly all: number; readonly others: number }> {
  const { rows } = await store.pool.query<{ all: number; others: number }>(
    `SELECT count(*)::int AS "all", count(*) FILTER (WHERE partnership = 'the-borough')::int AS others FROM entry`,
  );
  return rows[0] ?? { all: 0, others: 0 };
}
