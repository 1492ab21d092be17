import fc from "fast-check";
import { type Found, partsOf } from "../support/visit/crawl.ts";
import { type Endpoint, filled, parametersOf } from "../support/visit/endpoints.ts";
import type { Known, Side } from "../support/visit/known.ts";
import type { PageForm } from "../support/visit/page-form.ts";
import { encoded, encodeText, FORM_TYPE } from "../support/visit/visitor.ts";
import { hostileJson, hostileName, hostileText } from "./hostile.ts";
import { queryNames } from "./query-names.ts";

/** One request that somebody may send, and what they typed in it. */
export interface Request {
  readonly url: string;
  readonly type: string | null;
  readonly body: string | null;
  readonly token: "right" | "wrong" | "none";
}

const FEW = 12;
const some = (ids: readonly string[]): readonly string[] => [...ids.slice(0, FEW), ...ids.slice(-FEW)];

const idsOf = ({ episodes, persons, entries, workers, places }: Side): readonly string[] =>
  [episodes, persons, entries, workers.map(({ id }) => id), places].flatMap(some);

/** Ids of one's own, the other partnership's, and none at all. */
export const anyId = ({ own, other }: Known): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...idsOf(own)), fc.constantFrom(...idsOf(other)), fc.uuid(), fc.uuid({ version: 7 }));

const SEGMENTS = [
  "%00",
  "%",
  "%zz",
  "%E0%A4%A",
  "%ED%A0%80",
  "..",
  "%2e%2e",
  "%2f",
  "a%2fb",
  ";x=1",
  "%0d%0aX: y",
  "1",
  "0",
];

/** A part of an address that is somebody else's, or that was never meant to be one. */
const wrongPart = (known: Known): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: anyId(known), weight: 3 },
    { arbitrary: hostileText.filter((text) => text !== "").map(encodeText), weight: 2 },
    { arbitrary: fc.constantFrom(...SEGMENTS, "z".repeat(101), "z".repeat(9_000)), weight: 1 },
  );

/** An address of a page, as it is led to or with some of its parts changed. */
function addresses(known: Known, { path }: Endpoint, led: readonly string[]): fc.Arbitrary<string> {
  const names = parametersOf(path);
  if (names.length === 0) return fc.constant(path);
  const changes = fc.tuple(...names.map(() => fc.option(wrongPart(known), { freq: 2 })));
  const changed = fc.tuple(fc.constantFrom(path, ...led), changes).map(([from, wrong]) => {
    const right = from === path ? {} : (partsOf(path, from) ?? {});
    return filled(path, Object.fromEntries(names.map((name, index) => [name, wrong[index] ?? right[name] ?? "x"])));
  });
  return led.length === 0
    ? changed
    : fc.oneof({ arbitrary: fc.constantFrom(...led), weight: 1 }, { arbitrary: changed, weight: 1 });
}

const QUERY_NAMES = queryNames();

const queries = (known: Known): fc.Arbitrary<string> => {
  const value = fc.oneof(hostileText.map(encodeText), anyId(known), fc.constantFrom("%", "%zz", "%ED%A0%80"));
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...QUERY_NAMES), hostileName.map(encodeText)), value);
  return fc.oneof(
    { arbitrary: fc.constant(""), weight: 2 },
    {
      arbitrary: fc
        .array(pair, { minLength: 1, maxLength: 3 })
        .map((all) => `?${all.map((one) => one.join("=")).join("&")}`),
      weight: 1,
    },
    { arbitrary: fc.constantFrom("?", "?&&=&", "??", "?a[b]=c", "?as-of[]=now", "?to=//host&to=/"), weight: 1 },
  );
};

const valueFor = (known: Known, offered: readonly string[]): fc.Arbitrary<string> =>
  offered.length === 0
    ? fc.oneof(hostileText, anyId(known))
    : fc.oneof({ arbitrary: fc.constantFrom(...offered), weight: 3 }, { arbitrary: hostileText, weight: 1 });

/** What is sent by a form: most of its fields, each rightly or wrongly answered, some twice, and some that it never asked. */
function answersTo(known: Known, form: PageForm): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const fields = [...form.typed.map((name) => [name, []] as const), ...form.chosen, ...form.ticked];
  const asked = fields.map(([name, offered]) =>
    fc.option(
      fc
        .array(valueFor(known, offered), { minLength: 1, maxLength: 2 })
        .map((values) => values.map((one) => [name, one] as const)),
      { freq: 4, nil: [] },
    ),
  );
  const hidden = form.hidden.map(([name, value]) =>
    fc.oneof(fc.constant(value), anyId(known), hostileText).map((one) => [[name, one] as const]),
  );
  const never = fc.array(fc.tuple(hostileName, hostileText), { maxLength: 2 });
  return fc.tuple(...asked, ...hidden, never).map((parts) => parts.flat());
}

const encodedAnswers = (known: Known, form: PageForm): fc.Arbitrary<Pick<Request, "type" | "body">> =>
  answersTo(known, form).map((pairs) => ({ type: FORM_TYPE, body: encoded(pairs) }));

const OTHER_TYPES = [
  "text/plain",
  "text/xml",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "application/octet-stream",
  "",
  "nonsense",
];

const otherBodies: fc.Arbitrary<Pick<Request, "type" | "body">> = fc.oneof(
  hostileJson.map((body) => ({ type: "application/json", body })),
  fc.tuple(fc.constantFrom(...OTHER_TYPES), hostileText).map(([type, body]) => ({ type, body })),
  fc
    .constantFrom("%", "%zz=%zz", "&&&", "=", "a=b=c", "\u0000", "a[]=1&a[]=2")
    .map((body) => ({ type: FORM_TYPE, body })),
  fc.constantFrom({ type: FORM_TYPE, body: "" }, { type: null, body: null }),
);

const EMPTY: PageForm = { action: "", hidden: [], typed: [], chosen: new Map(), ticked: new Map() };

type Sent = Pick<Request, "type" | "body">;

/** A form of the product, sent where it is to be sent; or something else, sent anywhere. */
function posts(known: Known, found: Found, endpoint: Endpoint): fc.Arbitrary<Sent & Pick<Request, "url">> {
  const { path } = endpoint;
  const forms = found.forms.filter(({ action }) => partsOf(path, action) !== null);
  const led = [...(found.addresses.get(path) ?? [])];
  const anywhere = addresses(known, endpoint, led);
  const elsewhere = fc
    .tuple(
      anywhere,
      queries(known),
      fc.oneof(
        fc.constantFrom(EMPTY, ...forms).chain((form) => encodedAnswers(known, form)),
        otherBodies,
      ),
    )
    .map(([address, query, sent]) => ({ url: `${address}${query}`, ...sent }));
  if (forms.length === 0) return elsewhere;
  const meant = fc
    .constantFrom(...forms)
    .chain((form) => encodedAnswers(known, form).map((sent) => ({ url: form.action, ...sent })));
  return fc.oneof({ arbitrary: meant, weight: 2 }, { arbitrary: elsewhere, weight: 1 });
}

/** Requests to one endpoint, by somebody who knows the product's pages. */
export function requestsTo(known: Known, found: Found, endpoint: Endpoint): fc.Arbitrary<Request> {
  const { method, path } = endpoint;
  if (method === "GET") {
    return fc
      .tuple(addresses(known, endpoint, [...(found.addresses.get(path) ?? [])]), queries(known))
      .map(([address, query]) => ({ url: `${address}${query}`, type: null, body: null, token: "none" as const }));
  }
  const token = fc.constantFrom("right", "right", "right", "right", "wrong", "none");
  return fc.tuple(posts(known, found, endpoint), token).map(([sent, one]): Request => ({ ...sent, token: one }));
}
