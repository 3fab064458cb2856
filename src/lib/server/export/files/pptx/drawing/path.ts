/** A way in absolute coordinates; one of two numbers goes on, one after `move` begins anew. */
export interface Way {
  points: [x: number, y: number][];
  closed: boolean;
}

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

/**
 * The ways of an SVG path of straight lines, which is all that charts are drawn with.
 * @throws Error for curves
 */
export function readPath(d: string): Way[] {
  const ways: Way[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = command.toUpperCase();
    const relative = command !== kind;
    if (kind === 'Z') {
      const way = ways.at(-1);
      if (way) way.closed = true;
      [x, y] = way?.points[0] ?? [x, y];
      continue;
    }
    if (!'MLHV'.includes(kind)) throw new Error(`A path with "${command}" is no straight line.`);
    const numbers = (rest.match(NUMBER) ?? []).map(Number);
    for (let i = 0; i < numbers.length; i += kind === 'M' || kind === 'L' ? 2 : 1) {
      const [first = 0, second = 0] = numbers.slice(i);
      if (kind === 'H') x = relative ? x + first : first;
      else if (kind === 'V') y = relative ? y + first : first;
      else [x, y] = relative ? [x + first, y + second] : [first, second];
      // Pairs after the first of a move are lines.
      if (kind === 'M' && i === 0) ways.push({ points: [], closed: false });
      else if (ways.at(-1)?.closed) ways.push({ points: [[x, y]], closed: false });
      ways.at(-1)?.points.push([x, y]);
    }
  }
  return ways;
}
