/** Chance that can be repeated: the same number gives the same draws on every machine. */
export interface Random {
  /** A fraction, 0 included and 1 not. */
  readonly unit: () => number;
  /** A whole number, both limits included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
  readonly bytes: (count: number) => Uint8Array;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomFrom(seed: number): Random {
  const unit = mulberry32(seed);
  const between = (least: number, most: number): number => least + Math.floor(unit() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError("there is nothing to pick from");
    return item;
  };
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, place: unit() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ item }) => item);
  return {
    unit,
    between,
    chance: (probability) => unit() < probability,
    pick,
    shuffled,
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}

/** How often each item is to come, in whatever unit, of all. */
export type Shares<Item> = readonly (readonly [item: Item, share: number])[];

/** One item, each as likely as its share says. */
export function draw<Item>(random: Random, shares: Shares<Item>): Item {
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  let left = random.unit() * total;
  for (const [item, share] of shares) {
    left -= share;
    if (left < 0) return item;
  }
  throw new RangeError("there is nothing to draw from");
}

/** As many items as asked for, in the proportions asked for to the nearest whole one, shuffled. */
export function deck<Item>(random: Random, count: number, shares: Shares<Item>): Item[] {
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  const exact = shares.map(([item, share]) => ({ item, wanted: (share / total) * count }));
  const whole = exact.map(({ item, wanted }) => ({ item, cards: Math.floor(wanted), rest: wanted % 1 }));
  const missing = count - whole.reduce((sum, { cards }) => sum + cards, 0);
  const rounded = whole
    .toSorted((a, b) => b.rest - a.rest)
    .map(({ item, cards }, index) => ({ item, cards: cards + (index < missing ? 1 : 0) }));
  return random.shuffled(rounded.flatMap(({ item, cards }) => Array.from({ length: cards }, () => item)));
}
