const PLURALS = {
  entry: "entries",
  episode: "episodes",
  person: "people",
  timeline: "timelines",
  draft: "drafts",
} as const;

/** `1 entry`, `2 entries`. */
export const counted = (count: number, thing: keyof typeof PLURALS): string =>
  `${count} ${count === 1 ? thing : PLURALS[thing]}`;
