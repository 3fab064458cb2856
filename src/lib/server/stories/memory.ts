/**
 * Gives again what was made before from the same things, so that after a change only what the change
 * touches is read anew. The things are compared by identity or, where they are texts, letter by
 * letter; what is made of them must depend on nothing else and must not be altered by anyone.
 * @param name of what is made: under each only the last is kept
 */
export type Memory = <T>(name: string, from: readonly unknown[], make: () => T) => T;

/** Keeps nothing. */
export const forgetful: Memory = (_, __, make) => make();

/** A memory for those who read one story many times: an author's own server, a test. */
export function keepMemory(): Memory {
  const kept = new Map<string, { from: readonly unknown[]; made: unknown }>();
  return <T>(name: string, from: readonly unknown[], make: () => T): T => {
    const last = kept.get(name);
    if (last && last.from.length === from.length && last.from.every((one, i) => one === from[i]))
      return last.made as T;
    const made = make();
    kept.set(name, { from, made });
    return made;
  };
}
