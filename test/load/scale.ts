/** How much is measured, and for how long. */
export interface Scale {
  /** Episodes on which entries are written, half of them through HTTP. */
  readonly written: number;
  /** Episodes of the board's area that are over. */
  readonly over: number;
  readonly rounds: number;
  /** Of each load before the first round: a server that has just started is not what people meet. */
  readonly warmUp: number;
  /** Of one load in one round. */
  readonly seconds: number;
  /** Readings of one episode, in each of the two stores. */
  readonly readings: number;
  readonly rebuilds: number;
}

export const FULL: Scale = {
  written: 15_000,
  over: 800,
  rounds: 11,
  warmUp: 6,
  seconds: 2,
  readings: 1_500,
  rebuilds: 3,
};
/** For continuous integration: the same bounds on less data, in under a minute. */
export const QUICK: Scale = {
  written: 2_200,
  over: 0,
  rounds: 3,
  warmUp: 2.5,
  seconds: 1.2,
  readings: 300,
  rebuilds: 3,
};

/** The store of every other measurement holds so many times the data of the small one. */
export const TIMES = 100;
export const CLIENTS = 8;
