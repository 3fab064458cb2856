/** A flag: words beside a pole that stands on the axis, px. */
export interface Flag {
  pole: number;
  /** What the words take up. */
  from: number;
  to: number;
  /** The words stand to the left of the pole. */
  flipped: boolean;
}

/**
 * The lowest level for each flag, in the order of time, at which no pole runs through the words
 * of another. Each is given in every state it will be in, so that its level is one for all.
 */
export function levelFlags(states: readonly (readonly Flag[])[]): number[] {
  const [first = []] = states;
  const levels: number[] = [];
  // Words that run to the right have to be above later poles, words that run to the left above
  // earlier ones: so those that nothing stands under come first.
  const order = [...first.keys()];
  const queue = [
    ...order.filter((i) => !first[i]?.flipped).reverse(),
    ...order.filter((i) => first[i]?.flipped),
  ];
  for (const [n, i] of queue.entries()) {
    const placed = queue.slice(0, n);
    const free = (level: number) =>
      states.every((flags) =>
        placed.every((j) => clear(flags[i], level, flags[j], levels[j] ?? 0)),
      );
    let level = 0;
    while (!free(level) && level < first.length) level++;
    levels[i] = level;
  }
  return levels;
}

function clear(a: Flag | undefined, levelA: number, b: Flag | undefined, levelB: number): boolean {
  if (!a || !b) return true;
  if (levelA === levelB) return a.to <= b.from || b.to <= a.from;
  const [high, low] = levelA > levelB ? [a, b] : [b, a];
  return high.pole <= low.from || high.pole >= low.to;
}
