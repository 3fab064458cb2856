/** A fixed list of what looks like chance (Park and Miller), so that a failure can be repeated. */
function* list(seed: number): Generator<number> {
  for (let x = seed; ;) yield (x = (x * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Rolls dice of as many sides as they are asked for; each gives whole numbers from 0. */
export function dice(seed = 20_231_112): (sides: number) => number {
  const numbers = list(seed);
  return (sides) => Math.floor((numbers.next().value as number) * sides);
}
