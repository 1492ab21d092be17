import fc from "fast-check";

/** Stands in hostile markup; in an answer it may stand in escaped form only. */
export const MARK = "fuzzmark";

/** What must never be in an answer, whatever was sent. */
export const RAW_MARKUP = [
  `<${MARK}`,
  `<script>${MARK}`,
  `" ${MARK}=`,
  `' ${MARK}=`,
  `-->${MARK}`,
  `</textarea><${MARK}`,
];

const TEXTS = [
  "",
  " ",
  `<script>${MARK}()</script>`,
  `"><${MARK} onerror=alert(1)>`,
  `" ${MARK}="1`,
  `' ${MARK}='1`,
  `</textarea><${MARK}>`,
  `</title><${MARK}>`,
  `--><${MARK}>`,
  "javascript:alert(1)",
  "'; DROP TABLE entry; --",
  "1 OR 1=1",
  "%' OR person LIKE '%",
  "\\",
  "\u0000",
  "before\u0000after",
  "\uD83D",
  "\uDE00 half",
  "\u202Eright to left\u202C",
  "שלום עליכם",
  "🧑🏽‍🚒👩‍👩‍👧‍👦",
  "Zalgo t̶̢͎e̸x̷t̴",
  "\uFEFF\u200B\u2028\u2029",
  "\r\nSet-Cookie: tandem=stolen",
  "${7*7}{{7*7}}<%= 7*7 %>",
  "../../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "NaN",
  "true",
  "[object Object]",
  "-1",
  "1e309",
  "99999999999999999999",
  "0x10",
  "x".repeat(301),
  "y".repeat(10_001),
] as const;

export const TIMES = [
  "now",
  "24:00",
  "23:59",
  "25:61",
  "-1:00",
  "2026-02-30",
  "0000-00-00",
  "9999-12-31",
  "10000-01-01",
  "1066-10-14",
  "2026-03-29T01:30",
  "2026-10-25T01:30:00",
  "2026-03-10T22:00:00Z",
  "2026-03-10T22:00:00.123456789Z",
  "1800-01-01T00:00:00Z",
  "2999-01-01T00:00:00Z",
  "+275760-09-13T00:00:00Z",
  "+275760-09-12T23:59:59.999Z",
  "+275760-09-13T00:00:00.001Z",
  "-271821-04-20T00:00:00Z",
  "-000001-01-01T00:00:00Z",
  "2026-03-10T22:00:00+01:00[Europe/London]",
  "29",
  "31",
  "0",
  "13",
  "-5",
] as const;

const IDS = [
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "019579a0-0000-7000-8000-000000000001",
  "019579A0-0000-7000-8000-00000000000A",
  "{019579a0-0000-7000-8000-000000000001}",
  "urn:uuid:019579a0-0000-7000-8000-000000000001",
  "019579a0-0000-7000-8000-00000000000",
  "019579a0-0000-7000-8000-000000000001'",
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...TEXTS), weight: 4 },
  { arbitrary: fc.constantFrom(...TIMES), weight: 2 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 60 }), weight: 2 },
  { arbitrary: fc.constantFrom(...IDS), weight: 1 },
  { arbitrary: fc.uuid(), weight: 1 },
);

/** Names under which no form asks anything. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "at[time]",
    "at.time",
    "a[]",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** Anything that JSON can say. */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    "null",
    "[]",
    "0",
    '""',
    "{",
    '{"__proto__":{"role":"administrator"}}',
    '{"a":{"__proto__":1}}',
    "\uFEFF{}",
  ),
);
