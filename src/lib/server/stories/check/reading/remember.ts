/** Texts that are remembered: some stories' worth. */
const MOST = 20_000;

/**
 * Reads each text once: a story has the same ones in many places, and an author's server reads it
 * at every change. What is read must depend on the text alone, and must not be altered by anyone.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
