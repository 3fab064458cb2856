/** A number that is none, anywhere in a picture, or a text that was made of one. */
export function findOddity(value: unknown, path = ''): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return `${path} is ${value}`;
  // What the author wrote is the author's; what is computed is coordinates.
  if (typeof value === 'string' && /(^|[\s,ML(])-?(NaN|Infinity)\b/.test(value) && /\d/.test(value))
    return `${path} is ${value.slice(0, 80)}`;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'lines') continue;
    const odd = findOddity(item, `${path}.${key}`);
    if (odd) return odd;
  }
  return undefined;
}
