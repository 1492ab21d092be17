import type { ColumnType } from "kysely";

/** `timestamptz(3)`: read as milliseconds since 1970 (`infinity` as such), written as ISO text. */
export type Milliseconds = ColumnType<number, string, string>;

/** `bigint`: read as a number, since none here comes near 2^53. */
export type Whole = ColumnType<number, number, number>;
