/** What must hold: a number that is at least, or at most, another. */
export interface Bound {
  readonly what: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** By the median of the rounds. */
  readonly value: number;
  /** The best round, for machines on which others work as well. */
  readonly best: number;
  readonly unit: string;
}

/** One measurement, for people and for the page of figures. */
export interface Finding {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly data: string;
  readonly figures: readonly (readonly [what: string, figure: string])[];
  readonly bounds: readonly Bound[];
}

const within = (bound: Bound, value: number): boolean =>
  value >= (bound.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (bound.atMost ?? Number.POSITIVE_INFINITY);

export const holds = (bound: Bound): boolean => within(bound, bound.value);
export const heldOnce = (bound: Bound): boolean => within(bound, bound.best);

const digits = (value: number): string =>
  value >= 1_000 ? Math.round(value).toLocaleString("en-GB") : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

export const figure = (value: number, unit = ""): string => (unit === "" ? digits(value) : `${digits(value)} ${unit}`);

export function boundInWords(bound: Bound): string {
  const wanted =
    bound.atLeast === undefined
      ? `at most ${figure(bound.atMost ?? 0, bound.unit)}`
      : `at least ${figure(bound.atLeast, bound.unit)}`;
  return `${bound.what}: ${figure(bound.value, bound.unit)} (${wanted}; best round ${figure(bound.best, bound.unit)})`;
}
