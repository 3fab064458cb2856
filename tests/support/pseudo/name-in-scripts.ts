import type { Files } from '$lib/server/stories/files';

/** Names in four scripts more: Armenian, Georgian, Azerbaijani and Russian. */
const NAMES: [string, string][] = [
  ['name: Highholm,', 'name: Highholm, alt: Բարձր կղզի, altLanguage: hy,'],
  ['alt: Old Quay', 'alt: ძველი ნავმისადგომი, altLanguage: ka'],
  ['name: South Quay,', 'name: South Quay, alt: Южная пристань, altLanguage: ru,'],
  ['text: The Strait', 'text: Böyük Göy Əyri boğazı'],
  ['text: Sudholm', 'text: Հարավ կղզի'],
  ['places: [north-quay, south-quay]', 'places: [highholm, north-quay, south-quay]'],
  ['standfirst: >-', 'standfirst: >-\n  Բարձր կղզի, ძველი ნავმისადგომი, Южная пристань, Göy Əyri.'],
];

/** The files of the story of the harbour, in which places have names in other scripts. */
export function nameInScripts(files: Files): Map<string, string> {
  const name = 'harbour/story.yaml';
  const glossary = 'harbour/glossary.yaml';
  const named = NAMES.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The story has no "${from}".`);
      return text.replace(from, to);
    },
    files.get(name) ?? '',
  );
  return new Map([
    ...files,
    [name, named],
    [glossary, (files.get(glossary) ?? '').replace('names: [', 'names: [Göy Əyri, ')],
  ]);
}
