import type { Sentence, Step, Story } from '$lib/story/story';
import type { Path } from '../parse/yaml';
import type { Problem } from '../problems';
import { compareFigures } from './figures';
import type { StepTranslation, Translation } from './read';

/** What a translation says in figures, years and months otherwise than the story, line by line. */
export function compareTranslation(story: Story, translation: Translation): Problem[] {
  const { value, located, language, steps } = translation;
  const { file } = story;
  const compare = comparer(file.language, language);
  const at = (path: Path) => (message: string) => located.problem(path, message);
  const names = Object.entries(value.texts).flatMap(([text, said]) =>
    compare(text, said, at(['texts', text])),
  );
  return [
    ...compare(file.title, value.title, at(['title'])),
    ...compare(file.standfirst, value.standfirst, at(['standfirst'])),
    ...compare(file.coverDescription, value.coverDescription, at(['coverDescription'])),
    ...file.chapters.flatMap(({ id, title }) =>
      compare(title, value.chapters[id] ?? title, at(['chapters', id])),
    ),
    ...compare(file.sourcesNote.join(' '), value.sourcesNote.join(' '), at(['sourcesNote'])),
    ...file.unknowns.flatMap(({ text }, i) =>
      compare(text, value.unknowns[i] ?? text, at(['unknowns', i])),
    ),
    ...compare(file.credits.join(' '), value.credits.join(' '), at(['credits'])),
    ...names,
    ...[...steps].flatMap(([id, step]) => {
      const original = story.steps.find((one) => one.id === id);
      return original ? compareStep(original, step, compare) : [];
    }),
  ];
}

type Compare = (text: string, said: string, tell: (message: string) => Problem) => Problem[];

function comparer(from: string, to: string): Compare {
  return (text, said, tell) =>
    compareFigures({ text, language: from }, { text: said, language: to }).map(tell);
}

function compareStep(original: Step, step: StepTranslation, compare: Compare): Problem[] {
  const { value, located } = step;
  const field = (name: 'headline' | 'date' | 'description') =>
    compare(original[name], value[name], (message) => located.problem([name], message));
  const texts = Object.entries(value.texts).flatMap(([text, said]) =>
    compare(text, said, (message) => located.problem(['texts', text], message)),
  );
  return [
    ...field('headline'),
    ...field('date'),
    ...field('description'),
    ...texts,
    ...pair(original.paragraphs, step.paragraphs).flatMap(([before, after]) => {
      const [first] = after;
      const place = { file: step.file, line: first?.line ?? step.line, column: first?.column ?? 1 };
      return compare(join(before), join(after), (message) => ({ ...place, message }));
    }),
  ];
}

type Paragraphs = readonly (readonly Sentence[])[];

/** The same words in both: sentence by sentence, or as near to it as the translation keeps to them. */
function pair(before: Paragraphs, after: Paragraphs): [readonly Sentence[], readonly Sentence[]][] {
  if (before.length !== after.length) return [[before.flat(), after.flat()]];
  return before.flatMap((paragraph, i): [readonly Sentence[], readonly Sentence[]][] => {
    const said = after[i] ?? [];
    return paragraph.length === said.length
      ? paragraph.map((sentence, s) => [[sentence], said.slice(s, s + 1)])
      : [[paragraph, said]];
  });
}

function join(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}
