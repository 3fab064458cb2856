import { EXACT, SHOWN } from '../check/evidence/passages';

/** Names and words beside those of pictures: in `story.yaml` and in `data/`. */
const NAMES = [
  ...['about', 'alt', 'answer', 'call', 'derived', 'name', 'shown', 'status', 'tiesTitle', 'when'],
];

/** Nothing but texts: what shapes and routes are called, beneath their ids; statuses, by style. */
const LISTS = ['called', 'status-style'];

const TRANSLATED = new Set([...SHOWN, ...EXACT, ...NAMES]);

/** A text however its lines are broken. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The same value with its texts changed: what a reader reads, as opposed to ids, dates and figures.
 * @param change gives the text to stand instead
 */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  return map(value, change, false) as T;
}

/** Every text of a value, tidied, each once. */
export function listTexts(value: unknown): string[] {
  const texts = new Set<string>();
  mapTexts(value, (text) => {
    texts.add(tidy(text));
    return text;
  });
  return [...texts];
}

function map(value: unknown, change: (text: string) => string, all: boolean): unknown {
  if (typeof value === 'string') return all ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => map(item, change, all));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      typeof item !== 'string'
        ? map(item, change, all || LISTS.includes(key))
        : all || isText(key, item, value)
          ? change(item)
          : item,
    ]),
  );
}

function isText(key: string, text: string, around: object): boolean {
  if (text === '') return false;
  // There it is how the axis is divided, which is not printed.
  if (key === 'unit') return !('type' in around && around.type === 'timeline');
  // One that is no date is printed as it stands.
  return TRANSLATED.has(key) || (key === 'date' && !/^\d{4}(-|$)/.test(text));
}
