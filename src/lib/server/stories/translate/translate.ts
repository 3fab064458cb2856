import type { StageStory } from '$lib/story/stage-data';
import type { Step, Story } from '$lib/story/story';
import { wordsFor } from '../../../story/words/words';
import { countWords } from '../count-words';
import type { StepTranslation, Translation } from './read';
import { mapTexts, tidy } from './texts';

/** Everything of a story, apart from its steps, whose names and words are translated by `texts`. */
export function namesOf({ file, stage, membership }: Story) {
  const { countries, organisations, places, cameras, ties, tiesTitle, maps, cover } = file;
  const { series, calls } = stage.data;
  return {
    file: {
      ...{ countries, organisations, places, cameras, ties, maps, cover },
      ...(tiesTitle ? { tiesTitle } : {}),
    },
    data: { series, calls },
    membership: {
      'status-style': membership['status-style'],
      statuses: membership.rows.map(({ intervals }) => intervals.map(({ status }) => ({ status }))),
    },
  };
}

/** The fields of a step whose words are translated by `texts`. */
export function picturesOf({ builds, scene, panel, renderings, slide }: Step) {
  return {
    builds,
    scene,
    ...(panel ? { panel } : {}),
    ...(renderings ? { renderings } : {}),
    ...(slide ? { slide } : {}),
  };
}

type Change = (text: string) => string;

/** Gives what stands for a text, or else the text; of two tables the later one counts. */
function lookUp(...tables: Readonly<Record<string, string>>[]): Change {
  const known = new Map(
    tables.flatMap((table) => Object.entries(table).map(([text, said]) => [tidy(text), said])),
  );
  return (text) => known.get(tidy(text)) ?? text;
}

/**
 * A story in another language: the same pictures and claims, at an address below its own. A step
 * that is not translated is that of the original, and says in which language it is.
 */
export function translateStory(story: Story, { value, language, steps }: Translation): Story {
  const change = lookUp(value.texts);
  const names = mapTexts(namesOf(story), change);
  const title = (chapter: { id: string; title: string }) =>
    value.chapters[chapter.id] ?? chapter.title;
  const file: Story['file'] = {
    ...story.file,
    ...names.file,
    language,
    title: value.title,
    standfirst: value.standfirst,
    coverDescription: value.coverDescription,
    chapters: story.file.chapters.map((chapter) => ({ ...chapter, title: title(chapter) })),
    sourcesNote: value.sourcesNote,
    credits: value.credits,
    unknowns: story.file.unknowns.map((one, i) => ({
      ...one,
      text: value.unknowns[i] ?? one.text,
    })),
  };
  const told = story.steps.map((step): Step => {
    const { chapter } = step;
    const here = { ...step, chapter: { ...chapter, title: title(chapter) } };
    const found = steps.get(step.id);
    return found
      ? translateStep(here, found, value.texts)
      : { ...here, language: story.file.language };
  });
  const slug = `${story.slug}/${language}`;
  const stage: StageStory = { ...translateStage(story.stage, file, told, change), slug };
  stage.data = { ...stage.data, ...names.data, lang: language, words: wordsFor(language).scene };
  const membership = translateMembership(story.membership, names.membership);
  const words = countWords(file, told);
  return { ...story, slug, file, steps: told, stage, membership, words };
}

/** What somebody was is said in the language of the story; the sources for it stay as they are. */
function translateMembership(
  { rows, ...record }: Story['membership'],
  named: ReturnType<typeof namesOf>['membership'],
): Story['membership'] {
  return {
    ...record,
    'status-style': named['status-style'],
    rows: rows.map((row, r) => ({
      ...row,
      intervals: row.intervals.map((interval, i) => ({
        ...interval,
        ...named.statuses[r]?.[i],
      })),
    })),
  };
}

function translateStep(
  step: Step,
  { value, paragraphs }: StepTranslation,
  names: Readonly<Record<string, string>>,
): Step {
  const { headline, date, description, texts } = value;
  const pictures = mapTexts(picturesOf(step), lookUp(names, texts));
  return { ...step, ...pictures, headline, date, description, paragraphs };
}

/** The names on the pictures, and the pictures themselves. */
function translateStage(
  stage: StageStory,
  { title, cover, tiesTitle }: Story['file'],
  steps: readonly Step[],
  change: Change,
): StageStory {
  const { maps, places, countries, organisations } = stage.data;
  const { ties, ...names } = mapTexts(
    { places, countries, organisations, membership: stage.data.membership, ties: stage.ties },
    change,
  );
  const named = Object.entries(maps).map(([id, map]): [string, typeof map] => [
    id,
    { ...map, names: mapTexts(map.names, change) },
  ]);
  return {
    ...stage,
    ties,
    ...(tiesTitle ? { tiesTitle } : {}),
    steps: stage.steps.map((one, i) => {
      const step = steps[i - 1];
      if (!step) return { ...one, headline: title, views: [cover] };
      const { builds, scene, panel, headline } = step;
      return { ...one, headline, views: [...builds, { scene, ...(panel ? { panel } : {}) }] };
    }),
    data: { ...stage.data, ...names, maps: Object.fromEntries(named) },
  };
}
